import { defineRouteConfig } from "@medusajs/admin-sdk"
import { SectionCrumb } from "../../../components/breadcrumb"
import { FlaggedOrdersView } from "../../../views/flagged-orders/flagged-orders-view"

export default function FlaggedOrdersPage() {
  return <FlaggedOrdersView />
}

export const config = defineRouteConfig({
  label: "menu.flaggedOrders",
  translationNs: "customer-center",
  rank: 9,
})

export const handle = { breadcrumb: () => <SectionCrumb section="flaggedOrders" /> }
