import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { NavLink } from "react-router-dom"
import type { Me } from "../client"
import { useCompanyParam } from "../hooks/use-company-param"
import { CompanySelect } from "./company-select"
import { Frame } from "./frame"
import { LogoutButton } from "./logout-button"

/** The frame of a signed-in person: where to go, and in which company one is. */
export function MemberFrame({ me, children }: { me: Me | null; children: ReactNode }) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const links = [
    { to: "/", label: t("home.title") },
    { to: "/account", label: t("account.title") },
  ]
  const header = (
    <>
      <nav
        aria-label={t("common.nav")}
        className="order-last -mx-2 flex w-full gap-1 sm:order-none sm:-ml-2 sm:mr-0 sm:w-auto"
      >
        {links.map((link) => (
          <NavLink
            key={link.to}
            end
            to={withCompany(link.to)}
            className={({ isActive }) =>
              clx(
                "txt-compact-small-plus rounded-md px-2 py-1.5 outline-none transition-fg focus-visible:shadow-borders-focus",
                isActive
                  ? "bg-ui-bg-base-pressed text-ui-fg-base"
                  : "text-ui-fg-subtle hover:text-ui-fg-base"
              )
            }
          >
            {link.label}
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
    <Frame width="medium" header={header}>
      {children}
    </Frame>
  )
}
