import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { CostCenterDetail } from "../../client"
import { useCompanyParam } from "../../hooks/use-company-param"

interface CostCenterUsersProps {
  center: CostCenterDetail
  /** Whether the reader keeps users, on whose pages it is assigned. */
  withLinks: boolean
}

/** Who may choose it, each leading to where that is changed. */
export function CostCenterUsers({ center, withLinks }: CostCenterUsersProps) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const more = center.user_count - center.users.length
  return (
    <section className="flex flex-col gap-3">
      <h2 className="txt-medium-plus">{t("costCenters.usersTitle")}</h2>
      {center.users.length === 0 ? (
        <p className="text-ui-fg-subtle">{t("costCenters.noUsers")}</p>
      ) : (
        <ul className="card divide-y">
          {center.users.map(({ id, name, is_default }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-2 px-5 py-3">
              {withLinks ? (
                <Link className="link" to={withCompany(`/users/${id}`)}>
                  {name}
                </Link>
              ) : (
                name
              )}
              {is_default && <StatusBadge color="blue">{t("costCenters.isDefault")}</StatusBadge>}
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="text-ui-fg-subtle">{t("costCenters.moreUsers", { count: more })}</p>}
    </section>
  )
}
