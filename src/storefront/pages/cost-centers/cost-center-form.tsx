import { Button } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Controller, FormProvider, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Link, useNavigate } from "react-router-dom"
import type { CostCenter, CostCenterInput } from "../../client"
import { ActError } from "../../feedback/act-error"
import { CheckField } from "../../form/check-field"
import { registered } from "../../form/registered"
import { TextField } from "../../form/text-field"
import { isShownAtFields, useFieldErrors } from "../../form/use-field-errors"
import { useRefusedEntry } from "../../form/use-refused-entry"
import { useCompanyParam } from "../../hooks/use-company-param"
import { useLeaveGuard } from "../../hooks/use-leave-guard"
import { costCenterFields, prepareCostCenter, type CostCenterEntries } from "./cost-center-entries"
import { renderCostCenter } from "./cost-center-name"
import { CostCenterPicker } from "./cost-center-picker"

interface CostCenterFormProps {
  entries: CostCenterEntries
  /** The one above it, as it is saved. */
  parent: Pick<CostCenter, "id" | "code" | "name" | "ancestors"> | null
  /** The one that is changed, which cannot lie below itself; left out for a new one. */
  ownId?: string
  submit: string
  error: Error | null
  isPending: boolean
  /** @param onSaved leads back to the list, which says so */
  onSend: (input: CostCenterInput, onSaved: (saved: CostCenter) => void) => void
  /** Between the fields and the buttons. */
  children?: ReactNode
}

/** A cost center, new or known; what was typed survives a refusal. */
export function CostCenterForm({ entries, parent, ownId, submit, error, isPending, onSend, children }: CostCenterFormProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { withCompany } = useCompanyParam()
  const form = useForm<CostCenterEntries>({ defaultValues: entries })
  const { control, register, setError, setValue, formState } = form
  const { allowLeaving } = useLeaveGuard(formState.isDirty)
  useFieldErrors(error, costCenterFields, setError)
  const isShown = [
    useRefusedEntry(error, { field: "code", code: "cost_center_code_taken", message: t("costCenters.codeTaken") }, setError),
    useRefusedEntry(error, { field: "parent_id", code: "cost_center_cycle", message: t("costCenters.cycle") }, setError),
    useRefusedEntry(error, { field: "parent_id", code: "cost_center_too_deep", message: t("costCenters.tooDeep") }, setError),
  ].some(Boolean)

  const goBack = (saved: CostCenter) => {
    allowLeaving()
    const told = t("costCenters.saved", { name: renderCostCenter(saved) })
    void navigate(withCompany("/cost-centers"), { state: { saved: told } })
  }
  const text = (max: number) => ({
    required: t("common.required"),
    validate: (entered: string) =>
      entered.trim() === "" ? t("common.required") : entered.trim().length <= max || t("common.tooLong", { max }),
  })
  return (
    <FormProvider {...form}>
      <form
        noValidate
        onSubmit={form.handleSubmit((entered) => onSend(prepareCostCenter(entered), goBack))}
        className="card flex flex-col gap-6 p-6 sm:p-8"
      >
        <TextField
          required
          autoComplete="off"
          label={t("costCenters.field.code")}
          hint={t("costCenters.codeHint")}
          error={formState.errors.code?.message}
          {...registered(register("code", text(32)))}
        />
        <TextField
          required
          autoComplete="off"
          label={t("costCenters.field.name")}
          error={formState.errors.name?.message}
          {...registered(register("name", text(100)))}
        />
        <Controller
          control={control}
          name="parent_id"
          render={({ field, fieldState }) => (
            <CostCenterPicker
              legend={t("costCenters.field.parent_id")}
              noneChoice={t("costCenters.top")}
              exceptId={ownId}
              saved={parent}
              value={field.value}
              error={fieldState.error?.message}
              onChoose={(center) => {
                setValue("parent_name", center ? renderCostCenter(center) : "")
                field.onChange(center?.id ?? "")
              }}
            />
          )}
        />
        <CheckField
          label={t("costCenters.field.active")}
          hint={t("costCenters.activeHint")}
          registration={register("active")}
        />
        {children}
        {error && !isShown && !isShownAtFields(error, costCenterFields) && <ActError error={error} />}
        <div className="flex flex-wrap justify-end gap-3">
          <Button asChild variant="secondary">
            <Link to={withCompany("/cost-centers")}>{t("common.cancel")}</Link>
          </Button>
          <Button type="submit" isLoading={isPending}>
            {submit}
          </Button>
        </div>
      </form>
    </FormProvider>
  )
}
