import type { CompanyResource } from "../../../api/schemas/company"
import { ConflictPanel } from "../../components/conflict-panel"
import { OrNothing } from "../../components/facts"
import { useCustomerGroup } from "../../hooks/customer-groups"
import { useTexts } from "../../hooks/use-texts"
import { differencesOf, formOf, type CompanyForm } from "./company-form"

interface CompanyConflictProps {
  current: CompanyResource
  form: CompanyForm
  /** Takes the saved value into the form. */
  onTake: (change: Partial<CompanyForm>) => void
}

/** What somebody else saved of a company meanwhile, beside what was typed. */
export function CompanyConflict({ current, form, onTake }: CompanyConflictProps) {
  const { t } = useTexts()
  const saved = formOf(current)
  return (
    <ConflictPanel
      differences={differencesOf(current, form).map((field) => ({
        field,
        label: t(`company.fields.${field}`),
        mine: <FieldValue form={form} field={field} />,
        theirs: <FieldValue form={saved} field={field} />,
        onTake: () => onTake({ [field]: saved[field] }),
      }))}
    />
  )
}

function FieldValue({ form, field }: { form: CompanyForm; field: keyof CompanyForm }) {
  const { t } = useTexts()
  const group = useCustomerGroup(field === "customerGroupId" ? form.customerGroupId || null : null)
  switch (field) {
    case "active":
      return <>{t(form.active ? "companies.active" : "companies.inactive")}</>
    case "center":
      return <>{t(`company.centerChoice.${form.center}`)}</>
    case "customerGroupId":
      return <OrNothing>{group.data?.customer_group.name ?? form.customerGroupId}</OrNothing>
    case "name":
    case "externalId":
      return <OrNothing>{form[field]}</OrNothing>
  }
}
