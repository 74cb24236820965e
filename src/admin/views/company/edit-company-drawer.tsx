import { Input, Switch, toast } from "@medusajs/ui"
import { useState } from "react"
import type { CompanyResource } from "../../../api/schemas/company"
import { Field } from "../../components/field"
import { FormDrawer } from "../../components/form-drawer"
import { useUpdateCompany } from "../../hooks/companies"
import { useFieldErrors } from "../../hooks/use-field-errors"
import { useTexts } from "../../hooks/use-texts"
import { toApiError } from "../../lib/api-error"
import { CenterChoice } from "./center-choice"
import { changesOf, currentCompanyOf, formOf, type CompanyForm } from "./company-form"
import { CompanyConflict } from "./company-conflict"
import { CustomerGroupField } from "./customer-group-field"

interface EditCompanyDrawerProps {
  company: CompanyResource
  onClose: () => void
}

/**
 * D4. The form remembers the version it was opened with; where somebody saved meanwhile, both values are shown and saving
 * again counts from theirs.
 */
export function EditCompanyDrawer({ company, onClose }: EditCompanyDrawerProps) {
  const { t } = useTexts()
  const [base, setBase] = useState(company)
  const [conflict, setConflict] = useState<CompanyResource | null>(null)
  const [form, setForm] = useState<CompanyForm>(() => formOf(company))
  const update = useUpdateCompany(company.id)
  const fieldErrors = useFieldErrors(update.error)
  const set = (change: Partial<CompanyForm>) => setForm((before) => ({ ...before, ...change }))

  const save = () =>
    update.mutate(
      { version: base.version, ...changesOf(base, form) },
      {
        onSuccess: () => {
          toast.success(t("company.saved"))
          onClose()
        },
        onError: (error) => {
          const current = currentCompanyOf(error)
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
      title={t("company.editTitle", { name: company.name })}
      description={t("company.editText")}
      submitLabel={conflict ? t("conflict.saveMine") : t("common.save")}
      busy={update.isPending}
      error={conflict && toApiError(update.error).code === "changed_meanwhile" ? null : update.error}
      canSubmit={form.name.trim() !== ""}
      onSubmit={save}
    >
      {conflict && <CompanyConflict current={conflict} form={form} onTake={set} />}
      <Field
        label={t("company.name")}
        hint={company.customer_number ? t("company.nameHint") : undefined}
        error={fieldErrors.name}
        missing={form.name.trim() === "" && t("common.missing")}
      >
        {(control) => (
          <Input
            {...control}
            aria-required
            maxLength={200}
            value={form.name}
            onChange={(event) => set({ name: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t("companies.active")}
        hint={form.active ? t("company.activeHint") : t("company.inactiveHint")}
      >
        {(control) => (
          <Switch {...control} checked={form.active} onCheckedChange={(active) => set({ active })} />
        )}
      </Field>
      <CenterChoice company={base} value={form.center} onChoose={(center) => set({ center })} />
      <CustomerGroupField
        value={form.customerGroupId}
        error={fieldErrors.customer_group_id}
        onChoose={(customerGroupId) => set({ customerGroupId })}
      />
      <Field
        label={t("company.externalId")}
        hint={t("company.externalIdHint")}
        error={fieldErrors.external_id}
        optional
      >
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            autoComplete="off"
            value={form.externalId}
            onChange={(event) => set({ externalId: event.target.value })}
          />
        )}
      </Field>
    </FormDrawer>
  )
}
