import type { MedusaContainer } from "@medusajs/framework/types"
import { settleEmailChanges } from "../workflows/email-change/settle-email-changes"

/** Login and customer have the same e-mail again within a minute after a process died between the two. */
export default async function settleEmailChangesJob(container: MedusaContainer): Promise<void> {
  await settleEmailChanges(container)
}

export const config = {
  name: "customer-center-settle-email-changes",
  schedule: "* * * * *",
}
