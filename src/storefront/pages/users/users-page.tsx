import { Button, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useLocation, useSearchParams } from "react-router-dom"
import { Notice } from "../../feedback/notice"
import { useCompanyParam } from "../../hooks/use-company-param"
import { PageHeading } from "../../shell/page-heading"
import { MemberPage } from "../member-page"
import { ContactsTab } from "./contacts-tab"
import { UsersTab } from "./users-tab"

const tabs = ["shop", "erp"] as const

/** B2: "Who may shop for us?" */
export default function UsersPage() {
  return <MemberPage permission="users.manage">{() => <Overview />}</MemberPage>
}

function Overview() {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const [params] = useSearchParams()
  const { state } = useLocation()
  const shown = tabs.find((tab) => tab === params.get("tab")) ?? "shop"
  const saved: unknown = state?.saved
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <PageHeading heading={t("users.title")} lead={t("users.lead")} />
        <Button asChild size="large" className="max-sm:w-full">
          <Link to={withCompany("/users/new")}>{t("users.request")}</Link>
        </Button>
      </div>
      {typeof saved === "string" && (
        <div role="status">
          <Notice tone="success" title={saved} />
        </div>
      )}
      <nav aria-label={t("users.lists")} className="flex gap-6 border-b">
        {tabs.map((tab) => (
          <Link
            key={tab}
            to={withCompany(tab === "shop" ? "/users" : "/users?tab=erp")}
            aria-current={shown === tab ? "page" : undefined}
            className={clx(
              "txt-compact-medium-plus -mb-px border-b-2 px-1 py-2 outline-none transition-fg focus-visible:shadow-borders-focus",
              shown === tab
                ? "border-ui-fg-base text-ui-fg-base"
                : "border-transparent text-ui-fg-subtle hover:text-ui-fg-base"
            )}
          >
            {t(`users.tab.${tab}`)}
          </Link>
        ))}
      </nav>
      <section aria-labelledby="list-heading" className="flex flex-col gap-4">
        <h2 id="list-heading" className="sr-only">
          {t(`users.tab.${shown}`)}
        </h2>
        {shown === "shop" ? <UsersTab /> : <ContactsTab />}
      </section>
    </div>
  )
}
