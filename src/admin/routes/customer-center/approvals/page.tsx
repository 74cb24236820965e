import { defineRouteConfig } from "@medusajs/admin-sdk"
import { SectionCrumb } from "../../../components/breadcrumb"
import { ApprovalsView } from "../../../views/approvals/approvals-view"

export default function ApprovalsPage() {
  return <ApprovalsView />
}

export const config = defineRouteConfig({
  label: "menu.approvals",
  translationNs: "customer-center",
  rank: 8,
})

export const handle = { breadcrumb: () => <SectionCrumb section="approvals" /> }
