import { LockClosedSolid } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import type { CurrentPlace } from "../client"
import { useCompany } from "../hooks/use-company"
import { PageHeading } from "../shell/page-heading"
import { SupportContact } from "../shell/support-contact"

/** What a page is for, by the permission that it needs. */
const purposes = {
  "users.manage": "denied.users",
  "audit.view": "denied.history",
  "addresses.manage": "denied.addresses",
  "baskets.own": "denied.basket",
  "orders.view_own": "denied.orders",
  "budgets.view_own": "denied.budgets",
  "budgets.manage": "denied.setBudgets",
  "cost_centers.manage": "denied.costCenters",
  "approval_rules.manage": "denied.approvalSettings",
  delegate: "denied.delegation",
} as const

export type PagePermission = keyof typeof purposes

interface NoPermissionProps {
  current: CurrentPlace
  permission: PagePermission
}

/** Says what the page is for, that one may not be there, and whom to ask. */
export function NoPermission({ current, permission }: NoPermissionProps) {
  const { t } = useTranslation()
  const company = useCompany({ enabled: current.permissions.includes("center.view") })
  const contacts = company.data?.main_contacts ?? []
  return (
    <div className="mx-auto my-auto flex w-full max-w-xl flex-col gap-6 py-8">
      <div className="card flex flex-col gap-4 p-6 sm:p-8">
        <span
          aria-hidden
          className="flex size-10 items-center justify-center rounded-lg bg-ui-bg-component shadow-borders-base"
        >
          <LockClosedSolid />
        </span>
        <PageHeading
          heading={t("denied.title")}
          lead={t(purposes[permission])}
        />
        <p className="text-ui-fg-subtle">
          {t("denied.ask", { company: current.company?.name ?? t("company.noCompany") })}
        </p>
        {contacts.length > 0 && (
          <ul className="flex flex-col gap-1">
            {contacts.map(({ name, email }) => (
              <li key={email}>
                {name}{" "}
                <a className="link" href={`mailto:${email}`}>
                  {email}
                </a>
              </li>
            ))}
          </ul>
        )}
        <div className="text-ui-fg-subtle">
          <SupportContact lead={t("footer.support")} />
        </div>
      </div>
    </div>
  )
}
