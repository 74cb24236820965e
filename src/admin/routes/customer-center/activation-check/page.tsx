import { defineRouteConfig } from "@medusajs/admin-sdk"
import { SectionCrumb } from "../../../components/breadcrumb"
import { ActivationCheckView } from "../../../views/activation-check/activation-check-view"

export default function ActivationCheckPage() {
  return <ActivationCheckView />
}

export const config = defineRouteConfig({
  label: "menu.activationCheck",
  translationNs: "customer-center",
  rank: 4,
})

export const handle = { breadcrumb: () => <SectionCrumb section="activationCheck" /> }
