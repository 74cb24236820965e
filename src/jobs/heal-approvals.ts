import type { MedusaContainer } from "@medusajs/framework/types"
import { healApprovals } from "../workflows/approvals/order-approved"

/** Orders what was approved by a process that died before it was ordered (C6). */
export default async function healApprovalsJob(container: MedusaContainer): Promise<void> {
  await healApprovals(container)
}

export const config = {
  name: "customer-center-heal-approvals",
  schedule: "* * * * *",
}
