import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { PlainUser } from "../../client"
import { useCompanyParam } from "../../hooks/use-company-param"
import { renderUserName } from "./user-name"

export function AddPlainUserLink({ person }: { person: PlainUser }) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  return (
    <Button asChild size="small" variant="secondary" className="whitespace-nowrap">
      <Link
        to={withCompany(`/plain-users/${encodeURIComponent(person.id)}/add`)}
        aria-label={t("contacts.addOne", { name: renderUserName(person) })}
      >
        {t("contacts.add")}
      </Link>
    </Button>
  )
}
