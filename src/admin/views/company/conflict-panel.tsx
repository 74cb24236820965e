import { Button, Text } from "@medusajs/ui"
import type { CompanyResource } from "../../../api/schemas/company"
import { OrNothing } from "../../components/facts"
import { useCustomerGroup } from "../../hooks/customer-groups"
import { useTexts } from "../../hooks/use-texts"
import { differencesOf, formOf, type CompanyForm } from "./company-form"

interface ConflictPanelProps {
  current: CompanyResource
  form: CompanyForm
  /** Takes the saved value into the form. */
  onTake: (change: Partial<CompanyForm>) => void
}

/** Both values of each field in which they differ, and a way to take over theirs. */
export function ConflictPanel({ current, form, onTake }: ConflictPanelProps) {
  const { t } = useTexts()
  const saved = formOf(current)
  const fields = differencesOf(current, form)
  return (
    <div role="alert" className="bg-ui-bg-subtle border-ui-border-base flex flex-col rounded-md border">
      <div className="px-4 py-3">
        <Text size="small" weight="plus">
          {t("errors.changed_meanwhile")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {fields.length > 0 ? t("company.conflictText") : t("company.conflictNone")}
        </Text>
      </div>
      {fields.map((field) => (
        <div key={field} className="border-ui-border-base flex flex-col gap-2 border-t px-4 py-3">
          <Text size="small" weight="plus">
            {t(`company.fields.${field}`)}
          </Text>
          <dl className="txt-compact-small grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
            <dt className="text-ui-fg-subtle">{t("company.mine")}</dt>
            <dd className="[overflow-wrap:anywhere]">
              <FieldValue form={form} field={field} />
            </dd>
            <dt className="text-ui-fg-subtle">{t("company.theirs")}</dt>
            <dd className="[overflow-wrap:anywhere]">
              <FieldValue form={saved} field={field} />
            </dd>
          </dl>
          <Button
            size="small"
            variant="secondary"
            type="button"
            className="w-fit"
            onClick={() => onTake({ [field]: saved[field] })}
          >
            {t("company.takeTheirs")}
          </Button>
        </div>
      ))}
    </div>
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
