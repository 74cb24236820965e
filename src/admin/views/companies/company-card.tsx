import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { CompanyRow } from "../../../api/schemas/company"
import { ActiveBadge, CenterBadge } from "../../components/company-badges"
import { useFormat } from "../../hooks/use-format"
import { useTexts } from "../../hooks/use-texts"
import { MainContact } from "./main-contact"

/** A company of the list on a narrow screen. */
export function CompanyCard({ company }: { company: CompanyRow }) {
  const { t } = useTexts()
  const format = useFormat()
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex items-start justify-between gap-2">
        <Link
          to={`/customer-center/companies/${company.id}`}
          className="txt-compact-small-plus text-ui-fg-base min-w-0 underline-offset-2 [overflow-wrap:anywhere] hover:underline"
        >
          {company.name}
        </Link>
        <span className="shrink-0">
          <ActiveBadge active={company.active} />
        </span>
      </div>
      <Text size="small" className="text-ui-fg-subtle">
        {[company.customer_number, company.city].filter(Boolean).join(" · ")}
      </Text>
      <MainContact contacts={company.main_contacts} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <CenterBadge center={company.center} />
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("companies.usersAndSince", {
            count: company.user_count,
            date: format.date(company.created_at),
          })}
        </Text>
      </div>
    </div>
  )
}
