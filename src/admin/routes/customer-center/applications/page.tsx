import { defineRouteConfig } from "@medusajs/admin-sdk"
import { SectionCrumb } from "../../../components/breadcrumb"
import { ApplicationsView } from "../../../views/applications/applications-view"

export default function ApplicationsPage() {
  return <ApplicationsView />
}

export const config = defineRouteConfig({
  label: "menu.applications",
  translationNs: "customer-center",
  rank: 3,
})

export const handle = { breadcrumb: () => <SectionCrumb section="applications" /> }
