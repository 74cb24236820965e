import type { MedusaContainer } from "@medusajs/framework/types"
import { relayOutbox } from "../workflows/outbox/relay-outbox"

/** Carries audit events and mails out of the rooms; instances share the work through the rows. */
export default async function relayOutboxJob(container: MedusaContainer): Promise<void> {
  await relayOutbox(container)
}

export const config = {
  name: "customer-center-relay-outbox",
  schedule: { interval: 3_000 },
}
