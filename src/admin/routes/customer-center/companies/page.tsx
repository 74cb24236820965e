import { defineRouteConfig } from "@medusajs/admin-sdk"
import { SectionCrumb } from "../../../components/breadcrumb"
import { CompaniesView } from "../../../views/companies/companies-view"

export default function CompaniesPage() {
  return <CompaniesView />
}

export const config = defineRouteConfig({
  label: "menu.companies",
  translationNs: "customer-center",
  rank: 1,
})

export const handle = { breadcrumb: () => <SectionCrumb section="companies" /> }
