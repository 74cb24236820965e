import { toast } from "@medusajs/ui"
import { useState } from "react"
import type { Budget } from "../../../api/schemas/budgets"
import { ConflictPanel } from "../../components/conflict-panel"
import { FormDrawer } from "../../components/form-drawer"
import { useUpdateBudget } from "../../hooks/budgets"
import { useFieldErrors } from "../../hooks/use-field-errors"
import { useTexts } from "../../hooks/use-texts"
import { toApiError } from "../../lib/api-error"
import { currentOf } from "../../lib/current-of"
import { BudgetTermFields } from "./budget-fields"
import { changesOf, differencesOf, formOf, isBudget, isComplete, type BudgetForm, type BudgetTerm } from "./budget-form"
import { useBudgetTexts } from "./use-budget-texts"
import { WhatIfPanel } from "./what-if-panel"

interface EditBudgetDrawerProps {
  companyId: string
  budget: Budget
  onClose: () => void
}

/**
 * C9. The form remembers the version it was opened with; where somebody saved meanwhile, both values are shown and
 * saving again counts from theirs.
 */
export function EditBudgetDrawer({ companyId, budget, onClose }: EditBudgetDrawerProps) {
  const { t, locale } = useTexts()
  const [base, setBase] = useState(budget)
  const [conflict, setConflict] = useState<Budget | null>(null)
  const [form, setForm] = useState<BudgetForm>(() => formOf(budget, locale))
  const update = useUpdateBudget(companyId, budget.id)
  const errors = useFieldErrors(update.error)
  const texts = useBudgetTexts()
  const set = (change: Partial<BudgetForm>) => setForm((before) => ({ ...before, ...change }))

  const save = () =>
    update.mutate(
      { version: base.version, ...changesOf(base, form, locale) },
      {
        onSuccess: ({ budget: saved }) => {
          toast.success(t(saved ? "budgets.saved" : "budgets.removed"))
          onClose()
        },
        onError: (error) => {
          const current = currentOf(error, isBudget)
          if (current) {
            setBase(current)
            setConflict(current)
          }
        },
      }
    )

  return (
    <FormDrawer
      open
      onClose={onClose}
      title={texts.name(budget)}
      description={t("budgets.editText")}
      submitLabel={conflict ? t("conflict.saveMine") : t("common.save")}
      busy={update.isPending}
      error={conflict && toApiError(update.error).code === "changed_meanwhile" ? null : update.error}
      canSubmit={isComplete(form, locale)}
      onSubmit={save}
    >
      {conflict && <BudgetConflict current={conflict} form={form} onTake={set} />}
      <BudgetTermFields form={form} onChange={set} errors={errors} currency={budget.currency_code} canBeUnset />
      {form.isSet && <WhatIfPanel companyId={companyId} form={form} limitId={budget.id} />}
    </FormDrawer>
  )
}

interface BudgetConflictProps {
  current: Budget
  form: BudgetForm
  onTake: (change: Partial<BudgetForm>) => void
}

/** What somebody else saved of a budget meanwhile, beside what was typed. */
function BudgetConflict({ current, form, onTake }: BudgetConflictProps) {
  const { t, locale } = useTexts()
  const saved = formOf(current, locale)
  const label = {
    amount: t("budgets.amount"),
    onExceed: t("budgets.onExceedLabel"),
    carryOver: t("budgets.carryOver"),
    alertShares: t("budgets.alertShares"),
    validUntil: t("budgets.validUntil"),
  }
  const render = (of: BudgetForm, term: BudgetTerm) => {
    switch (term) {
      case "amount":
      case "alertShares":
      case "validUntil":
        return of[term]
      case "onExceed":
        return t(`budgets.onExceed.${of.onExceed}`)
      case "carryOver":
        return t(of.carryOver ? "common.yes" : "common.no")
    }
  }
  const differences = differencesOf(current, form, locale).map((term) => ({
    field: term,
    label: label[term],
    mine: render(form, term),
    theirs: render(saved, term),
    onTake: () => onTake({ [term]: saved[term] }),
  }))
  return <ConflictPanel differences={differences} />
}
