import { ChevronUpDown } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import type { Me } from "../client"
import { useCompanyParam } from "../hooks/use-company-param"
import { listCompanies } from "../hooks/list-companies"

/** In which company one works; a choice where there are several. */
export function CompanySelect({ me }: { me: Me }) {
  const { t } = useTranslation()
  const { chooseCompany } = useCompanyParam()
  const companies = listCompanies(me)
  const current = me.current?.company ?? null
  if (companies.length < 2) {
    return current && <p className="txt-compact-small truncate text-ui-fg-subtle">{current.name}</p>
  }
  return (
    <div className="relative min-w-0">
      <select
        aria-label={t("company.actAs")}
        className="field h-8 min-w-0 max-w-56 truncate bg-none py-0 pr-8"
        value={current?.id ?? ""}
        onChange={(event) => chooseCompany(event.target.value)}
      >
        {current === null && <option value="">{t("company.choose")}</option>}
        {companies.map((company) => (
          <option key={company.id} value={company.id}>
            {company.name}
          </option>
        ))}
      </select>
      <ChevronUpDown
        aria-hidden
        className="pointer-events-none absolute right-2 top-2 text-ui-fg-subtle"
      />
    </div>
  )
}
