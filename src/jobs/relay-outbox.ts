import type { MedusaContainer } from "@medusajs/framework/types"
import { relayMessages, relayOutward } from "../workflows/outbox/relay-outbox"

/** Carries messages out of the rooms; instances share the work through the rows. */
export default async function relayOutboxJob(container: MedusaContainer): Promise<void> {
  // the next run comes once this one has ended, and must not wait for what is outside
  void relayOutward(container)
  await relayMessages(container)
}

export const config = {
  name: "customer-center-relay-outbox",
  schedule: { interval: 3_000 },
}
