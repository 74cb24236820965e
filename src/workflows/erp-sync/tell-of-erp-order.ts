import { generateEntityId } from "@medusajs/framework/utils"
import type { AuditMessage, OutboxMessage } from "../../outbox/types"

/** The audit's word of what became of an order in the ERP. */
export function tellOfErpOrder(told: {
  action: Extract<AuditMessage["payload"]["action"], `order.erp_${string}`>
  orderId: string
  companyId: string
  details: AuditMessage["payload"]["details"]
}): OutboxMessage {
  const { action, orderId, companyId, details } = told
  return {
    topic: "audit",
    key: `audit:${action}:${generateEntityId(undefined, "act")}`,
    payload: {
      action,
      occurred_at: new Date().toISOString(),
      actor_type: "system",
      actor_id: null,
      company_id: companyId,
      subject_type: "order",
      subject_id: orderId,
      client_address: null,
      details,
    },
  }
}
