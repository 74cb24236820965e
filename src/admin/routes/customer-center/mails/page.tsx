import { defineRouteConfig } from "@medusajs/admin-sdk"
import { SectionCrumb } from "../../../components/breadcrumb"
import { MailsView } from "../../../views/mails/mails-view"

export default function MailsPage() {
  return <MailsView />
}

export const config = defineRouteConfig({
  label: "menu.mails",
  translationNs: "customer-center",
  rank: 6,
})

export const handle = { breadcrumb: () => <SectionCrumb section="mails" /> }
