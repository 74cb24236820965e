import type { OutboxMessage } from "../../outbox/types"

/**
 * A write to the ERP about one user, to go into the transaction that changes them
 * (F1). Writes of one company leave in the order in which they were written; what is
 * written is read when it leaves, so that the newest values count.
 */
export function prepareErpWrite(input: {
  kind: "create_contact" | "update_contact"
  businessUserId: string
  companyId: string
  /** The change of the user that it tells of; names the message. */
  changeId: string
}): OutboxMessage {
  const { kind, businessUserId, companyId, changeId } = input
  return {
    topic: "erp",
    key: `erp:${kind}:${businessUserId}:${changeId}`,
    sequenceGroup: `erp:${companyId}`,
    payload: { kind, business_user_id: businessUserId },
  }
}
