import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Buildings } from "@medusajs/icons"
import { Navigate } from "react-router-dom"
import { SectionCrumb } from "../../components/breadcrumb"

/** The group in the sidebar; it opens at its first page. */
export default function CustomerCenterPage() {
  return <Navigate to="/customer-center/companies" replace />
}

export const config = defineRouteConfig({
  label: "menu.group",
  translationNs: "customer-center",
  icon: Buildings,
})

export const handle = { breadcrumb: () => <SectionCrumb section="group" /> }
