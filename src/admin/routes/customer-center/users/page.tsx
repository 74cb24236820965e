import { defineRouteConfig } from "@medusajs/admin-sdk"
import { SectionCrumb } from "../../../components/breadcrumb"
import { UsersView } from "../../../views/users/users-view"

export default function UsersPage() {
  return <UsersView />
}

export const config = defineRouteConfig({
  label: "menu.users",
  translationNs: "customer-center",
  rank: 2,
})

export const handle = { breadcrumb: () => <SectionCrumb section="users" /> }
