import { useState } from "react"
import type { Budget } from "../../../api/schemas/budgets"
import { ConflictPanel } from "../../components/conflict-panel"
import { FormDrawer } from "../../components/form-drawer"
import { useUpdateBudget } from "../../hooks/budgets"
import { useRecordForm } from "../../hooks/use-record-form"
import { useTexts } from "../../hooks/use-texts"
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
  const save = useUpdateBudget(companyId, budget.id)
  const { base, isConflict, errors, send, frame } = useRecordForm({ opened: budget, isOne: isBudget, save, onClose })
  const [form, setForm] = useState<BudgetForm>(() => formOf(budget, locale))
  const texts = useBudgetTexts()
  const set = (change: Partial<BudgetForm>) => setForm((before) => ({ ...before, ...change }))

  return (
    <FormDrawer
      {...frame}
      title={texts.name(budget)}
      description={t("budgets.editText")}
      canSubmit={isComplete(form, locale)}
      onSubmit={() =>
        send({ version: base.version, ...changesOf(base, form, locale) }, ({ budget: saved }) =>
          t(saved ? "budgets.saved" : "budgets.removed")
        )
      }
    >
      {isConflict && <BudgetConflict current={base} form={form} onTake={set} />}
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
