import { Button } from "@medusajs/ui"
import { useFieldArray, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { conditionKinds, emptyCondition, isCount, type RuleEntries } from "../../../approval-entry/rule-entries"
import { readAmountOrZero } from "../../../budget-entry/read-amount"
import type { ApprovalRuleChoices } from "../../client"
import { registered } from "../../form/registered"
import { SelectField } from "../../form/select-field"
import { TextField } from "../../form/text-field"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { ChoiceList } from "./choice-list"
import { renderRole } from "./render-rule"

/** As many as the shop takes. */
const MOST_CONDITIONS = 10

/** When an approval is needed: all of these together. */
export function ConditionFields({ choices, currencyCode }: { choices: ApprovalRuleChoices; currencyCode: string }) {
  const { t } = useTranslation()
  const { control } = useFormContext<RuleEntries>()
  const { fields, append, remove } = useFieldArray({ control, name: "conditions" })
  return (
    <fieldset className="flex min-w-0 flex-col gap-4">
      <legend className="txt-medium-plus mb-1">{t("approvalRules.when")}</legend>
      <p className="text-pretty text-ui-fg-subtle">{t("approvalRules.whenHint")}</p>
      {fields.map(({ id }, index) => (
        <Condition
          key={id}
          index={index}
          choices={choices}
          onRemove={fields.length > 1 ? () => remove(index) : undefined}
        />
      ))}
      {fields.length < MOST_CONDITIONS && (
        <Button type="button" size="small" variant="secondary" className="self-start" onClick={() => append(emptyCondition(currencyCode))}>
          {t("approvalRules.addCondition")}
        </Button>
      )}
    </fieldset>
  )
}

interface ConditionProps {
  index: number
  choices: ApprovalRuleChoices
  /** Undefined for the only one. */
  onRemove: (() => void) | undefined
}

function Condition({ index, choices, onRemove }: ConditionProps) {
  const { t } = useTranslation()
  const { register, watch, setValue } = useFormContext<RuleEntries>()
  const kind = watch(`conditions.${index}.kind`)
  const name = t("approvalRules.condition", { number: index + 1 })
  return (
    <div role="group" aria-label={name} className="flex min-w-0 flex-col gap-4 rounded-lg p-4 shadow-borders-base">
      <SelectField
        label={name}
        registration={register(`conditions.${index}.kind`, { onChange: () => setValue(`conditions.${index}.ids`, []) })}
      >
        {conditionKinds
          .filter((one) => one !== "cost_center" || choices.cost_centers.length > 0 || kind === one)
          .map((one) => (
            <option key={one} value={one}>
              {t(`approvalRules.kind.${one}`)}
            </option>
          ))}
      </SelectField>
      <ConditionValue index={index} choices={choices} />
      {onRemove && (
        <Button
          type="button"
          size="small"
          variant="transparent"
          className="self-end"
          aria-label={t("approvalRules.removeOf", { name })}
          onClick={onRemove}
        >
          {t("approvalRules.remove")}
        </Button>
      )}
    </div>
  )
}

function ConditionValue({ index, choices }: Pick<ConditionProps, "index" | "choices">) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { register, watch, formState } = useFormContext<RuleEntries>()
  const kind = watch(`conditions.${index}.kind`)
  const currencyCode = watch(`conditions.${index}.currency_code`)
  const errors = formState.errors.conditions?.[index]
  const ids = register(`conditions.${index}.ids`, {
    validate: (chosen, { conditions }) => !hasIds(conditions[index]?.kind) || chosen.length > 0 || t("approvalRules.chooseSome"),
  })
  switch (kind) {
    case "total":
    case "shipping":
      return (
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <SelectField label={t("approvalRules.comparison")} registration={register(`conditions.${index}.comparison`)}>
            <option value="over">{t("approvalRules.over")}</option>
            <option value="at_least">{t("approvalRules.atLeast")}</option>
          </SelectField>
          <TextField
            required
            inputMode="decimal"
            autoComplete="off"
            label={t("budgets.field.amount", { currency: currencyCode.toUpperCase() })}
            error={errors?.amount?.message}
            {...registered(
              register(`conditions.${index}.amount`, {
                validate: (text) =>
                  readAmountOrZero(text, locale) !== null || t("budgets.amountWrong", { example: renderMoney("250", currencyCode, locale) }),
              })
            )}
          />
        </div>
      )
    case "item_count":
      return (
        <TextField
          required
          inputMode="numeric"
          autoComplete="off"
          label={t("approvalRules.pieces")}
          error={errors?.at_least?.message}
          {...registered(register(`conditions.${index}.at_least`, { validate: (text) => isCount(text) || t("approvalRules.piecesWrong") }))}
        />
      )
    case "category":
    case "cost_center":
      return (
        <ChoiceList
          legend={t(`approvalRules.choose_${kind}`)}
          choices={kind === "category" ? choices.categories : choices.cost_centers}
          none={t("approvalRules.nothingToChoose")}
          hint={t("approvalRules.withThoseBelow")}
          error={errors?.ids?.message}
          registration={ids}
        />
      )
    case "role":
      return (
        <ChoiceList
          legend={t("approvalRules.choose_role")}
          choices={choices.roles.map((role) => ({ id: role.key, name: renderRole(role, t) }))}
          none={t("approvalRules.nothingToChoose")}
          error={errors?.ids?.message}
          registration={ids}
        />
      )
    case "new_address":
      return <p className="text-pretty text-ui-fg-subtle">{t("approvalRules.newAddressHint")}</p>
  }
}

function hasIds(kind: RuleEntries["conditions"][number]["kind"] | undefined): boolean {
  return kind === "category" || kind === "cost_center" || kind === "role"
}
