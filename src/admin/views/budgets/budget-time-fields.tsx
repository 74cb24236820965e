import { Input } from "@medusajs/ui"
import { readAlertShares } from "../../../budget-entry/alert-shares"
import { Field } from "../../components/field"
import { useTexts } from "../../hooks/use-texts"
import { endsAfterBegin, type BudgetForm } from "./budget-form"

interface BudgetTimeFieldsProps {
  form: BudgetForm
  onChange: (change: Partial<BudgetForm>) => void
  errors: Record<string, string>
  /** Only a new one can begin later. */
  isNew: boolean
}

/** At which shares somebody is told, and from when to when it holds. */
export function BudgetTimeFields({ form, onChange, errors, isNew }: BudgetTimeFieldsProps) {
  const { t } = useTexts()
  const sharesWrong = readAlertShares(form.alertShares) === null ? t("budgets.alertWrong") : undefined
  const endWrong = endsAfterBegin(form) ? undefined : t("budgets.dateWrong")
  return (
    <>
      {form.period !== "order" && (
        <Field optional label={t("budgets.alertShares")} hint={t("budgets.alertHint")} error={errors.alert_shares ?? sharesWrong}>
          {(control) => (
            <Input {...control} autoComplete="off" value={form.alertShares} onChange={(event) => onChange({ alertShares: event.target.value })} />
          )}
        </Field>
      )}
      {isNew && (
        <Field optional label={t("budgets.validFrom")} error={errors.valid_from}>
          {(control) => (
            <Input {...control} type="date" value={form.validFrom} onChange={(event) => onChange({ validFrom: event.target.value })} />
          )}
        </Field>
      )}
      <Field optional label={t("budgets.validUntil")} error={errors.valid_until ?? endWrong}>
        {(control) => (
          <Input {...control} type="date" value={form.validUntil} onChange={(event) => onChange({ validUntil: event.target.value })} />
        )}
      </Field>
    </>
  )
}
