import type { MedusaContainer } from "@medusajs/framework/types"
import { listOutboxes } from "../workflows/outbox/outbox-owners"

/** As long as somebody may ask whether a message went out. */
const KEPT_DAYS = 30
/** Bounds one statement; what is left goes with the next one, or tomorrow. */
const BATCH = 5_000
const MOST_BATCHES = 100

/** Deletes what the outboxes delivered a month ago; a table that only grows gets slow. */
export default async function forgetDeliveredMessagesJob(
  container: MedusaContainer
): Promise<void> {
  const before = new Date(Date.now() - KEPT_DAYS * 86_400_000)
  for (const { outbox } of listOutboxes(container)) {
    for (let batch = 0; batch < MOST_BATCHES; batch++) {
      const deleted = await outbox.deleteDelivered({ before, limit: BATCH })
      if (deleted < BATCH) {
        break
      }
    }
  }
}

export const config = {
  name: "customer-center-forget-delivered-messages",
  schedule: "23 3 * * *",
}
