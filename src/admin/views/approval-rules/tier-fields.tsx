import { Button, Text } from "@medusajs/ui"
import type { RuleTierResource } from "../../../api/schemas/approval-rules"
import { CheckList } from "../../components/check-list"
import { Choice } from "../../components/choice"
import { Field } from "../../components/field"
import { useTexts } from "../../hooks/use-texts"
import type { RuleChoices } from "./rule-choices"
import { useRuleTexts } from "./use-rule-texts"

/** As many as the shop takes. */
const MOST_TIERS = 5

interface TierFieldsProps {
  tiers: readonly RuleTierResource[]
  choices: RuleChoices
  onChange: (tiers: RuleTierResource[]) => void
}

/** Who approves, one after the other. */
export function TierFields({ tiers, choices, onChange }: TierFieldsProps) {
  const { t } = useTexts()
  const texts = useRuleTexts(choices)
  const roles = choices.roles.filter(({ decides }) => decides).map((role) => ({ value: role.key, label: texts.role(role) }))
  const put = (index: number, changes: Partial<RuleTierResource>) =>
    onChange(tiers.map((one, at) => (at === index ? { ...one, ...changes } : one)))
  return (
    <fieldset className="flex flex-col gap-y-4">
      <legend className="txt-compact-small-plus mb-2">{t("approvalRules.who")}</legend>
      <Text size="small" className="text-ui-fg-subtle">
        {t(tiers.length === 0 ? "approvalRules.noTiersHint" : "approvalRules.tiersHint")}
      </Text>
      {tiers.map(({ mode, role_keys: keys }, index) => {
        const name = t("approvalRules.tier", { number: index + 1 })
        return (
          <div key={index} role="group" aria-label={name} className="border-ui-border-base flex flex-col gap-y-4 rounded-md border p-4">
            <Field label={name}>
              {({ id }) => (
                <Choice
                  id={id}
                  size="base"
                  label={name}
                  value={mode}
                  options={[
                    { value: "any", label: t("approvalRules.modeAny") },
                    { value: "all", label: t("approvalRules.modeAll") },
                  ]}
                  onChoose={(next) => put(index, { mode: next === "all" ? "all" : "any" })}
                />
              )}
            </Field>
            <CheckList
              legend={t("approvalRules.choose.role")}
              options={roles}
              chosen={keys}
              missing={keys.length === 0 && t("common.choose")}
              onChange={(chosen) => put(index, { role_keys: chosen })}
            />
            <Button
              type="button"
              size="small"
              variant="transparent"
              className="self-end"
              onClick={() => onChange(tiers.filter((_, at) => at !== index))}
            >
              {t("common.remove", { name })}
            </Button>
          </div>
        )
      })}
      {tiers.length < MOST_TIERS && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          className="w-fit"
          onClick={() => onChange([...tiers, { mode: "any", role_keys: [] }])}
        >
          {t("approvalRules.addTier")}
        </Button>
      )}
    </fieldset>
  )
}
