import { useMemo } from "react"
import { useFormContext } from "react-hook-form"
import type { WhatIfInput } from "../../client"
import { readAmount } from "../../../budget-entry/read-amount"
import { useLocale } from "../../i18n/use-locale"
import { emptyBudget, prepareBudget, type BudgetEntries } from "./budget-entries"

/** What is asked about the budget that is being entered; null while its subject or amount is missing. */
export function useWhatIfInput(limitId: string | null): WhatIfInput | null {
  const locale = useLocale()
  const { watch } = useFormContext<BudgetEntries>()
  const { subject_type, subject_id, role, cost_center_id, period, is_set, amount, on_exceed, carry_over } = watch()
  return useMemo(() => {
    if (!is_set || readAmount(amount, locale) === null) {
      return null
    }
    const entries = { ...emptyBudget(), subject_type, subject_id, role, cost_center_id, period, amount, on_exceed, carry_over }
    const budget = prepareBudget(entries, locale)
    return budget.subject_id === "" ? null : { ...budget, ...(limitId === null ? {} : { limit_id: limitId }) }
  }, [locale, limitId, subject_type, subject_id, role, cost_center_id, period, is_set, amount, on_exceed, carry_over])
}
