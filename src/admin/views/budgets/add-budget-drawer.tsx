import { toast } from "@medusajs/ui"
import { useState } from "react"
import { FormDrawer } from "../../components/form-drawer"
import { useCreateBudget } from "../../hooks/budgets"
import { useFieldErrors } from "../../hooks/use-field-errors"
import { useTexts } from "../../hooks/use-texts"
import { BudgetSubjectFields, BudgetTermFields } from "./budget-fields"
import { createBodyOf, emptyBudgetForm, isComplete, type BudgetForm } from "./budget-form"
import { WhatIfPanel } from "./what-if-panel"

interface AddBudgetDrawerProps {
  company: { id: string; currency_code: string }
  onClose: () => void
}

/** C1, by the operator. */
export function AddBudgetDrawer({ company, onClose }: AddBudgetDrawerProps) {
  const { t, locale } = useTexts()
  const [form, setForm] = useState<BudgetForm>(emptyBudgetForm)
  const create = useCreateBudget(company.id)
  const errors = useFieldErrors(create.error)
  const fields = { form, errors, onChange: (change: Partial<BudgetForm>) => setForm((before) => ({ ...before, ...change })) }

  const save = () =>
    create.mutate(createBodyOf(form, locale), {
      onSuccess: () => {
        toast.success(t("budgets.saved"))
        onClose()
      },
    })

  return (
    <FormDrawer
      onClose={onClose}
      title={t("budgets.add")}
      description={t("budgets.addText")}
      submitLabel={t("common.save")}
      busy={create.isPending}
      error={create.error}
      canSubmit={isComplete(form, locale)}
      onSubmit={save}
    >
      <BudgetSubjectFields {...fields} companyId={company.id} />
      <BudgetTermFields {...fields} currency={company.currency_code} canBeUnset={false} />
      <WhatIfPanel companyId={company.id} form={form} limitId={null} />
    </FormDrawer>
  )
}
