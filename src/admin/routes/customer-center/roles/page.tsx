import { defineRouteConfig } from "@medusajs/admin-sdk"
import { SectionCrumb } from "../../../components/breadcrumb"
import { RolesView } from "../../../views/roles/roles-view"

export default function RolesPage() {
  return <RolesView />
}

export const config = defineRouteConfig({
  label: "menu.roles",
  translationNs: "customer-center",
  rank: 5,
})

export const handle = { breadcrumb: () => <SectionCrumb section="roles" /> }
