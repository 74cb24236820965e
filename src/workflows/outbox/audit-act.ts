import { generateEntityId } from "@medusajs/framework/utils"
import type { AuditMessage, OutboxMessage } from "../../outbox/types"

/** Who acts, and from where. */
export interface Actor {
  type: "customer" | "user" | "api-key"
  id: string
  clientAddress: string
}

/** The audit's word of one act, done now; each call tells of an act of its own. */
export function auditAct(
  actor: Actor,
  event: Pick<AuditMessage["payload"], "action" | "company_id" | "subject_type" | "subject_id" | "details" | "personal">
): OutboxMessage {
  return {
    topic: "audit",
    key: `audit:${event.action}:${generateEntityId(undefined, "act")}`,
    payload: {
      ...event,
      occurred_at: new Date().toISOString(),
      actor_type: actor.type,
      actor_id: actor.id,
      client_address: actor.clientAddress,
    },
  }
}
