import type { MedusaContainer } from "@medusajs/framework/types"
import { followCustomers } from "../workflows/users/follow-customers"

/** Puts e-mails right that a user's places keep from before the platform's customer had another one. */
export default async function followCustomersJob(container: MedusaContainer): Promise<void> {
  await followCustomers(container)
}

export const config = {
  name: "customer-center-follow-customers",
  schedule: "* * * * *",
}
