import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { Contact } from "../../client"
import { useCompanyParam } from "../../hooks/use-company-param"

export function AddContactLink({ contact }: { contact: Contact }) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const to = withCompany(`/contacts/${encodeURIComponent(contact.contact_number)}/add`)
  return (
    <Button asChild size="small" variant="secondary" className="whitespace-nowrap">
      <Link to={to} aria-label={t("contacts.addOne", { name: contact.name })}>
        {t("contacts.add")}
      </Link>
    </Button>
  )
}
