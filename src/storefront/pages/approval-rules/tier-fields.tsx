import { Button } from "@medusajs/ui"
import { useFieldArray, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { RuleEntries } from "../../../approval-entry/rule-entries"
import type { ApprovalRuleChoices } from "../../client"
import { SelectField } from "../../form/select-field"
import { ChoiceList } from "./choice-list"
import { renderRole } from "./render-rule"

/** As many as the shop takes. */
const MOST_TIERS = 5

/** Who approves, one after the other. */
export function TierFields({ choices }: { choices: ApprovalRuleChoices }) {
  const { t } = useTranslation()
  const { control, register, formState } = useFormContext<RuleEntries>()
  const { fields, append, remove } = useFieldArray({ control, name: "tiers" })
  const roles = choices.roles.filter(({ decides }) => decides).map((role) => ({ id: role.key, name: renderRole(role, t) }))
  return (
    <fieldset className="flex min-w-0 flex-col gap-4">
      <legend className="txt-medium-plus mb-1">{t("approvalRules.who")}</legend>
      <p className="text-pretty text-ui-fg-subtle">{t(fields.length === 0 ? "approvalRules.noTiersHint" : "approvalRules.tiersHint")}</p>
      {fields.map(({ id }, index) => {
        const name = t("approvalRules.tier", { number: index + 1 })
        return (
          <div key={id} role="group" aria-label={name} className="flex min-w-0 flex-col gap-4 rounded-lg p-4 shadow-borders-base">
            <SelectField label={name} registration={register(`tiers.${index}.mode`)}>
              <option value="any">{t("approvalRules.mode_any")}</option>
              <option value="all">{t("approvalRules.mode_all")}</option>
            </SelectField>
            <ChoiceList
              legend={t("approvalRules.choose_role")}
              choices={roles}
              none={t("approvalRules.nothingToChoose")}
              error={formState.errors.tiers?.[index]?.role_keys?.message}
              registration={register(`tiers.${index}.role_keys`, {
                validate: (chosen) => chosen.length > 0 || t("approvalRules.chooseSome"),
              })}
            />
            <Button
              type="button"
              size="small"
              variant="transparent"
              className="self-end"
              aria-label={t("approvalRules.removeOf", { name })}
              onClick={() => remove(index)}
            >
              {t("approvalRules.remove")}
            </Button>
          </div>
        )
      })}
      {fields.length < MOST_TIERS && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          className="self-start"
          onClick={() => append({ mode: "any", role_keys: [] })}
        >
          {t("approvalRules.addTier")}
        </Button>
      )}
    </fieldset>
  )
}
