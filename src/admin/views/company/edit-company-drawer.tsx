import { Input, Switch } from "@medusajs/ui"
import { useState } from "react"
import type { CompanyResource } from "../../../api/schemas/company"
import { Field } from "../../components/field"
import { FormDrawer } from "../../components/form-drawer"
import { useUpdateCompany } from "../../hooks/companies"
import { useRecordForm } from "../../hooks/use-record-form"
import { useTexts } from "../../hooks/use-texts"
import { CenterChoice } from "./center-choice"
import { changesOf, formOf, isCompany, type CompanyForm } from "./company-form"
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
  const save = useUpdateCompany(company.id)
  const { base, isConflict, errors, send, frame } = useRecordForm({ opened: company, isOne: isCompany, save, onClose })
  const [form, setForm] = useState<CompanyForm>(() => formOf(company))
  const set = (change: Partial<CompanyForm>) => setForm((before) => ({ ...before, ...change }))

  return (
    <FormDrawer
      {...frame}
      title={t("company.editTitle", { name: company.name })}
      description={t("company.editText")}
      canSubmit={form.name.trim() !== ""}
      onSubmit={() => send({ version: base.version, ...changesOf(base, form) }, () => t("company.saved"))}
    >
      {isConflict && <CompanyConflict current={base} form={form} onTake={set} />}
      <Field
        label={t("company.name")}
        hint={company.customer_number ? t("company.nameHint") : undefined}
        error={errors.name}
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
        error={errors.customer_group_id}
        onChoose={(customerGroupId) => set({ customerGroupId })}
      />
      <Field
        label={t("company.externalId")}
        hint={t("company.externalIdHint")}
        error={errors.external_id}
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
