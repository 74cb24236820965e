import type { MedusaContainer } from "@medusajs/framework/types"
import { healApprovals } from "../workflows/approvals/heal-approvals"

/** Brings approved, edited and released requests to an end that no process does any more (C6). */
export default async function healApprovalsJob(container: MedusaContainer): Promise<void> {
  await healApprovals(container)
}

export const config = {
  name: "customer-center-heal-approvals",
  schedule: "* * * * *",
}
