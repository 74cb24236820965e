import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { NavLink } from "react-router-dom"
import type { Me } from "../client"
import { useCompanyParam } from "../hooks/use-company-param"
import { CompanySelect } from "./company-select"
import { DelegationBanner } from "./delegation-banner"
import { Frame } from "./frame"
import { LogoutButton } from "./logout-button"

/** Every place of the menu; those with a permission are for whoever holds it (B1). */
const places = [
  { to: "/", label: "home.title", permission: null },
  { to: "/users", label: "users.title", permission: "users.manage" },
  { to: "/history", label: "history.title", permission: "audit.view" },
  { to: "/account", label: "account.title", permission: null },
] as const

/** The frame of a signed-in person: where to go, and in which company one is. */
export function MemberFrame({ me, children }: { me: Me | null; children: ReactNode }) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const delegation = me?.current?.delegation ?? null
  const held = me?.current?.permissions ?? []
  const header = (
    <>
      <nav
        aria-label={t("common.nav")}
        className="order-last -mx-2 flex w-full flex-wrap gap-1 md:order-none md:-ml-2 md:mr-0 md:w-auto"
      >
        {places
          .filter(({ permission }) => permission === null || held.includes(permission))
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
