import { Button, Input, Text } from "@medusajs/ui"
import { conditionKinds, emptyCondition, isCount } from "../../../approval-entry/rule-entries"
import type { ConditionEntries } from "../../../approval-entry/rule-entries"
import { readAmountOrZero, writeExample } from "../../../budget-entry/read-amount"
import { CheckList } from "../../components/check-list"
import { Choice } from "../../components/choice"
import { Field } from "../../components/field"
import { useTexts } from "../../hooks/use-texts"
import type { RuleChoices } from "./rule-choices"
import { isCurrency } from "./rule-form"
import { useRuleTexts } from "./use-rule-texts"

/** As many as the shop takes. */
const MOST_CONDITIONS = 10

interface ConditionFieldsProps {
  conditions: readonly ConditionEntries[]
  choices: RuleChoices
  /** Cost centers belong to companies. */
  isShopWide: boolean
  onChange: (conditions: ConditionEntries[]) => void
}

/** When an approval is needed: all of these together. */
export function ConditionFields({ conditions, choices, isShopWide, onChange }: ConditionFieldsProps) {
  const { t } = useTexts()
  const put = (index: number, changes: Partial<ConditionEntries>) =>
    onChange(conditions.map((one, at) => (at === index ? { ...one, ...changes } : one)))
  return (
    <fieldset className="flex flex-col gap-y-4">
      <legend className="txt-compact-small-plus mb-2">{t("approvalRules.when")}</legend>
      {conditions.map((condition, index) => {
        const name = t("approvalRules.condition", { number: index + 1 })
        return (
          <div key={index} role="group" aria-label={name} className="border-ui-border-base flex flex-col gap-y-4 rounded-md border p-4">
            <Field label={name}>
              {({ id }) => (
                <Choice
                  id={id}
                  size="base"
                  label={name}
                  value={condition.kind}
                  options={conditionKinds
                    .filter((kind) => kind !== "cost_center" || !isShopWide)
                    .map((kind) => ({ value: kind, label: t(`approvalRules.kind.${kind}`) }))}
                  onChoose={(next) => {
                    const kind = conditionKinds.find((one) => one === next)
                    if (kind) {
                      put(index, { kind, ids: [] })
                    }
                  }}
                />
              )}
            </Field>
            <ConditionValue condition={condition} choices={choices} onChange={(changes) => put(index, changes)} />
            {conditions.length > 1 && (
              <Button
                type="button"
                size="small"
                variant="transparent"
                className="self-end"
                onClick={() => onChange(conditions.filter((_, at) => at !== index))}
              >
                {t("common.remove", { name })}
              </Button>
            )}
          </div>
        )
      })}
      {conditions.length < MOST_CONDITIONS && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          className="w-fit"
          onClick={() => onChange([...conditions, emptyCondition(choices.currency_code ?? "eur")])}
        >
          {t("approvalRules.addCondition")}
        </Button>
      )}
    </fieldset>
  )
}

interface ConditionValueProps {
  condition: ConditionEntries
  choices: RuleChoices
  onChange: (changes: Partial<ConditionEntries>) => void
}

function ConditionValue({ condition, choices, onChange }: ConditionValueProps) {
  const { t, locale } = useTexts()
  const texts = useRuleTexts(choices)
  const { kind, comparison, amount, currency_code: currencyCode, at_least: atLeast, ids } = condition
  switch (kind) {
    case "total":
    case "shipping":
      return (
        <>
          <Field label={t("approvalRules.comparison")}>
            {({ id }) => (
              <Choice
                id={id}
                size="base"
                label={t("approvalRules.comparison")}
                value={comparison}
                options={[
                  { value: "over", label: t("approvalRules.over") },
                  { value: "at_least", label: t("approvalRules.atLeast") },
                ]}
                onChoose={(next) => onChange({ comparison: next === "at_least" ? "at_least" : "over" })}
              />
            )}
          </Field>
          <Field
            label={t("approvalRules.amount")}
            missing={amount === "" && t("common.missing")}
            error={amount === "" || readAmountOrZero(amount, locale) !== null ? undefined : t("approvalRules.amountWrong", { example: writeExample(locale) })}
          >
            {(control) => (
              <Input {...control} aria-required inputMode="decimal" value={amount} onChange={(event) => onChange({ amount: event.target.value })} />
            )}
          </Field>
          <Field label={t("approvalRules.currency")} missing={!isCurrency(currencyCode) && t("approvalRules.currencyWrong")}>
            {(control) => (
              <Input
                {...control}
                aria-required
                maxLength={3}
                value={currencyCode.toUpperCase()}
                onChange={(event) => onChange({ currency_code: event.target.value.toLowerCase() })}
              />
            )}
          </Field>
        </>
      )
    case "item_count":
      return (
        <Field
          label={t("approvalRules.pieces")}
          missing={atLeast === "" && t("common.missing")}
          error={atLeast === "" || isCount(atLeast) ? undefined : t("approvalRules.piecesWrong")}
        >
          {(control) => (
            <Input {...control} aria-required inputMode="numeric" value={atLeast} onChange={(event) => onChange({ at_least: event.target.value })} />
          )}
        </Field>
      )
    case "new_address":
      return (
        <Text size="small" className="text-ui-fg-subtle">
          {t("approvalRules.newAddressHint")}
        </Text>
      )
    case "category":
    case "cost_center":
    case "role": {
      const options = {
        category: choices.categories.map(({ id, name }) => ({ value: id, label: name })),
        cost_center: choices.cost_centers.map(({ id, name }) => ({ value: id, label: name })),
        role: choices.roles.map((role) => ({ value: role.key, label: texts.role(role) })),
      }[kind]
      return options.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("approvalRules.nothingToChoose")}
        </Text>
      ) : (
        <CheckList
          legend={t(`approvalRules.choose.${kind}`)}
          options={options}
          chosen={ids}
          missing={ids.length === 0 && t("common.choose")}
          onChange={(chosen) => onChange({ ids: chosen })}
        />
      )
    }
  }
}
