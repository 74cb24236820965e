import type { OutboxMessage } from "../../outbox/types"

/** The delegate, in the place where the permission is held. */
export interface DelegatingUser {
  businessUserId: string
  customerId: string
  companyId: string | null
  clientAddress: string
}

/** Both are named: who acts, and for whom. */
export function prepareDelegationEvent(
  what: "started" | "ended",
  user: DelegatingUser,
  { number, name, key, now }: { number: string; name: string; key: string; now: Date }
): OutboxMessage {
  return {
    topic: "audit",
    key: `audit:delegation.${what}:${key}`,
    payload: {
      action: `delegation.${what}`,
      occurred_at: now.toISOString(),
      actor_type: "customer",
      actor_id: user.customerId,
      company_id: user.companyId,
      subject_type: "business_user",
      subject_id: user.businessUserId,
      client_address: user.clientAddress,
      details: { delegate_customer_number: number, delegate_name: name },
    },
  }
}
