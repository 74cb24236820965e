import { defineRouteConfig } from "@medusajs/admin-sdk"
import { SectionCrumb } from "../../../components/breadcrumb"
import { ErpView } from "../../../views/erp/erp-view"

export default function ErpPage() {
  return <ErpView />
}

export const config = defineRouteConfig({
  label: "menu.erp",
  translationNs: "customer-center",
  rank: 7,
})

export const handle = { breadcrumb: () => <SectionCrumb section="erp" /> }
