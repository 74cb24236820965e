import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { Budget } from "../../client"
import { Difference } from "../../feedback/difference"
import { Notice } from "../../feedback/notice"
import { renderDay } from "../../i18n/render-day"
import { useLocale } from "../../i18n/use-locale"
import { listBudgetDifferences, readBudget, type BudgetEntries, type ComparedField } from "./budget-entries"

/** Somebody else saved this budget meanwhile: both values of each field in which they differ. */
export function BudgetConflict({ current }: { current: Budget }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { watch, setValue } = useFormContext<BudgetEntries>()
  const entered = watch()
  const saved = readBudget(current, locale)
  const fields = listBudgetDifferences(saved, entered)
  const label = (field: ComparedField) =>
    field === "amount" ? t("budgets.field.amountShort") : t(`budgets.field.${field}`)
  const render = (entries: BudgetEntries, field: ComparedField): string => {
    switch (field) {
      case "on_exceed":
        return t(`budgets.onExceedChoice.${entries.on_exceed}`)
      case "carry_over":
        return entries.carry_over ? "✓" : "–"
      case "valid_until":
        return renderDay(entries.valid_until, locale)
      case "amount":
      case "alert_shares":
        return entries[field].trim() || "–"
    }
  }
  return (
    <div role="alert">
      <Notice tone="info" title={t("budgets.conflict")}>
        <p>{t(fields.length > 0 ? "conflict.text" : "conflict.none")}</p>
        {fields.map((field) => (
          <Difference
            key={field}
            label={label(field)}
            mine={render(entered, field)}
            theirs={render(saved, field)}
            onTake={() => setValue(field, saved[field], { shouldDirty: true })}
          />
        ))}
      </Notice>
    </div>
  )
}
