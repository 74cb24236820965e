import { ArrowUpTray } from "@medusajs/icons"
import { Button, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router-dom"
import type { Me } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { Notice } from "../../feedback/notice"
import { useArrivalNote } from "../../hooks/use-arrival-note"
import { useCompanyParam } from "../../hooks/use-company-param"
import { usePlainUsers } from "../../hooks/use-plain-users"
import { useExportUsers } from "../../hooks/use-user-files"
import { PageHeading } from "../../shell/page-heading"
import { MemberPage } from "../member-page"
import { ContactsTab } from "./contacts-tab"
import { ExportButton } from "./files/export-button"
import { PlainUsersTab } from "./plain-users-tab"
import { UsersTab } from "./users-tab"

const addresses = { shop: "/users", plain: "/users?tab=plain", erp: "/users?tab=erp" } as const
const tabs = ["shop", "plain", "erp"] as const

/** B2: "Who may shop for us?" */
export default function UsersPage() {
  return <MemberPage permission="users.manage">{(me) => <Overview me={me} />}</MemberPage>
}

function Overview({ me }: { me: Me }) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const [params] = useSearchParams()
  const shown = tabs.find((tab) => tab === params.get("tab")) ?? "shop"
  // most companies never have anybody to add
  const toAdd = usePlainUsers({ limit: 1 }).data?.count ?? 0
  const shownTabs = tabs.filter((tab) => tab !== "plain" || toAdd > 0 || shown === "plain")
  const saved = useArrivalNote("saved")
  const exporting = useExportUsers()
  const mayExport = me.current?.permissions.includes("export") === true
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <PageHeading heading={t("users.title")} lead={t("users.lead")} />
        <div className="flex flex-wrap justify-end gap-2 max-sm:w-full">
          {mayExport && <ExportButton exporting={exporting} />}
          <Button asChild size="large" variant="secondary" className="max-sm:flex-1">
            <Link to={withCompany("/users/import")}>
              <ArrowUpTray aria-hidden />
              {t("files.import")}
            </Link>
          </Button>
          <Button asChild size="large" className="max-sm:w-full">
            <Link to={withCompany("/users/new")}>{t("users.request")}</Link>
          </Button>
        </div>
      </div>
      {exporting.error && <ErrorNotice error={exporting.error} />}
      {saved !== null && (
        <div role="status">
          <Notice tone="success" title={saved} />
        </div>
      )}
      <nav aria-label={t("users.lists")} className="flex gap-6 border-b">
        {shownTabs.map((tab) => (
          <Link
            key={tab}
            to={withCompany(addresses[tab])}
            aria-current={shown === tab ? "page" : undefined}
            className={clx(
              "txt-compact-medium-plus -mb-px border-b-2 px-1 py-2 outline-none transition-fg focus-visible:shadow-borders-focus",
              shown === tab
                ? "border-ui-fg-base text-ui-fg-base"
                : "border-transparent text-ui-fg-subtle hover:text-ui-fg-base"
            )}
          >
            {t(`users.tab.${tab}`)}
            {tab === "plain" && toAdd > 0 && ` (${toAdd})`}
          </Link>
        ))}
      </nav>
      <section aria-labelledby="list-heading" className="flex flex-col gap-4">
        <h2 id="list-heading" className="sr-only">
          {t(`users.tab.${shown}`)}
        </h2>
        {shown === "shop" && <UsersTab />}
        {shown === "plain" && <PlainUsersTab />}
        {shown === "erp" && <ContactsTab />}
      </section>
    </div>
  )
}
