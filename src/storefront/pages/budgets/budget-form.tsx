import { Button } from "@medusajs/ui"
import type { ReactNode } from "react"
import { FormProvider, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Link, useNavigate } from "react-router-dom"
import { ErrorNotice } from "../../feedback/error-notice"
import { isShownAtFields, useFieldErrors } from "../../form/use-field-errors"
import { useRefusedEntry } from "../../form/use-refused-entry"
import { useCompanyParam } from "../../hooks/use-company-param"
import { useLeaveGuard } from "../../hooks/use-leave-guard"
import { budgetFields, type BudgetEntries } from "./budget-entries"

interface BudgetFormProps {
  entries: BudgetEntries
  submit: string
  error: Error | null
  isPending: boolean
  /** At which of its fields the form says that there is such a budget already. */
  existsAt: "period" | "on_exceed"
  /** @param onDone leads back to the budgets, which say so */
  onSend: (entries: BudgetEntries, onDone: (told: string) => void) => void
  children: ReactNode
}

/** A budget, new or known; what was typed survives a refusal. */
export function BudgetForm({ entries, submit, error, isPending, existsAt, onSend, children }: BudgetFormProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { withCompany } = useCompanyParam()
  const form = useForm<BudgetEntries>({ defaultValues: entries })
  const { setError } = form
  const { allowLeaving } = useLeaveGuard(form.formState.isDirty)
  useFieldErrors(error, budgetFields, setError)
  const exists = useRefusedEntry(error, { field: existsAt, code: "limit_exists", message: t("budgets.exists") }, setError)

  const goBack = (saved: string) => {
    allowLeaving()
    void navigate(withCompany("/budgets"), { state: { saved } })
  }
  return (
    <FormProvider {...form}>
      <form
        noValidate
        onSubmit={form.handleSubmit((entered) => onSend(entered, goBack))}
        className="card flex flex-col gap-6 p-6 sm:p-8"
      >
        {children}
        {error && !isShownAtFields(error, budgetFields) && !exists && <ErrorNotice error={error} />}
        <div className="flex flex-wrap justify-end gap-3">
          <Button asChild variant="secondary">
            <Link to={withCompany("/budgets")}>{t("common.cancel")}</Link>
          </Button>
          <Button type="submit" isLoading={isPending}>
            {submit}
          </Button>
        </div>
      </form>
    </FormProvider>
  )
}
