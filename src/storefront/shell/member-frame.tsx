import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { NavLink } from "react-router-dom"
import type { CurrentPlace, Me } from "../client"
import { useCompanyParam } from "../hooks/use-company-param"
import { seesApprovals } from "../hooks/sees-approvals"
import { CompanySelect } from "./company-select"
import { DelegationBanner } from "./delegation-banner"
import { Frame } from "./frame"
import { LogoutButton } from "./logout-button"

/** Every place of the menu: for everybody, for all users of a company, or for whoever holds a permission (B1). */
const places = [
  { to: "/", label: "home.title", for: "everybody" },
  { to: "/basket", label: "basket.title", for: "baskets.own" },
  { to: "/orders", label: "orders.title", for: "orders.view_own" },
  { to: "/approvals", label: "approvals.title", for: "approvals" },
  { to: "/users", label: "users.title", for: "users.manage" },
  { to: "/budgets", label: "budgets.title", for: "budgets.view_own" },
  { to: "/cost-centers", label: "costCenters.title", for: "cost_centers.manage" },
  { to: "/addresses", label: "addresses.title", for: "company" },
  { to: "/delegation", label: "delegation.title", for: "delegate" },
  { to: "/history", label: "history.title", for: "audit.view" },
  { to: "/account", label: "account.title", for: "everybody" },
] as const

function isFor(place: (typeof places)[number], current: CurrentPlace | null): boolean {
  switch (place.for) {
    case "everybody":
      return true
    case "company":
      return Boolean(current?.company)
    case "baskets.own":
    case "orders.view_own":
      // who shops without a company does so in the shop itself
      return Boolean(current?.company) && current?.permissions.includes(place.for) === true
    case "approvals":
      return seesApprovals(current)
    default:
      return current?.permissions.includes(place.for) === true
  }
}

/** The frame of a signed-in person: where to go, and in which company one is. */
export function MemberFrame({ me, children }: { me: Me | null; children: ReactNode }) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const delegation = me?.current?.delegation ?? null
  const current = me?.current ?? null
  const header = (
    <>
      <nav
        aria-label={t("common.nav")}
        className="order-last -mx-2 flex w-full flex-wrap gap-1 md:order-none md:-ml-2 md:mr-0 md:w-auto"
      >
        {places
          .filter((place) => isFor(place, current))
          .map(({ to, label }) => (
            <NavLink
              key={to}
              end={to === "/"}
              to={withCompany(to)}
              className={({ isActive }) =>
                clx(
                  "txt-compact-small-plus rounded-md px-2 py-1.5 outline-none transition-fg focus-visible:shadow-borders-focus",
                  isActive
                    ? "bg-ui-bg-base-pressed text-ui-fg-base"
                    : "text-ui-fg-subtle hover:text-ui-fg-base"
                )
              }
            >
              {t(label)}
            </NavLink>
          ))}
      </nav>
      <div className="flex min-w-0 flex-1 items-center justify-end gap-2">
        {me && <CompanySelect me={me} />}
        <LogoutButton />
      </div>
    </>
  )
  return (
    <Frame width="full" header={header}>
      {delegation && <DelegationBanner delegation={delegation} />}
      {children}
    </Frame>
  )
}
