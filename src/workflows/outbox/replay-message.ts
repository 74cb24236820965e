import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { listOutboxes } from "./outbox-owners"
import { relayOutbox } from "./relay-outbox"

/**
 * An operator has a message that gave up sent again; who did stands in the audit.
 *
 * @returns false where the room has no such message that gave up
 */
export async function replayMessage(
  container: MedusaContainer,
  { room, id, operator, clientAddress }: {
    room: string
    id: string
    operator: { id: string; type: "user" | "api-key" }
    clientAddress: string
  }
): Promise<boolean> {
  const owner = listOutboxes(container).find((known) => known.room === room)
  if (!owner) {
    return false
  }
  const replayed = await owner.outbox.replay(id, [
    {
      topic: "audit",
      key: `audit:outbox.replayed:${generateEntityId(undefined, "replay")}`,
      payload: {
        action: "outbox.replayed",
        occurred_at: new Date().toISOString(),
        actor_type: operator.type,
        actor_id: operator.id,
        company_id: null,
        subject_type: "outbox_message",
        subject_id: id,
        client_address: clientAddress,
        details: { room },
      },
    },
  ])
  if (replayed) {
    void relayOutbox(container)
  }
  return replayed
}
