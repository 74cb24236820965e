import type { RequestRow } from "../../../modules/approval/store/request-rows"
import type { AuditAction } from "../../../outbox/audit-actions"
import type { ApprovalNews, AuditEvent, OutboxMessage } from "../../../outbox/types"

/** Who did it; null for the shop itself. */
type By = { customerId: string; clientAddress: string | null } | null

type ApprovalAction = Extract<AuditAction, `approval.${string}`>

/** The audit's word of one act on a request, with where it stands afterwards. A comment's text stays with the request. */
export function auditApproval(
  action: ApprovalAction,
  { request, by, more = {}, turn = String(request.version) }: { request: RequestRow; by: By; more?: AuditEvent["details"]; turn?: string }
): OutboxMessage {
  return {
    topic: "audit",
    key: `audit:${action}:${request.id}:${turn}`,
    payload: {
      action,
      occurred_at: new Date().toISOString(),
      actor_type: by ? "customer" : "system",
      actor_id: by?.customerId ?? null,
      company_id: request.company_id,
      subject_type: "approval_request",
      subject_id: request.id,
      client_address: by?.clientAddress ?? null,
      details: {
        status: request.status,
        cart_id: request.cart_id,
        business_user_id: request.business_user_id,
        amount: request.amount,
        currency_code: request.currency_code,
        ...more,
      },
    },
  }
}

/** For whom somebody stood in, where they did. */
export function deputyDetails(forId: string | null | undefined): AuditEvent["details"] {
  return forId ? { deputy_for: forId } : {}
}

/** People are told by mail; who they are is read when the message leaves. */
export function tellPeople(news: ApprovalNews["news"], { id, version }: RequestRow): OutboxMessage {
  return { topic: "approval", key: `approval:${news}:${id}:${version}`, payload: { request_id: id, news } }
}
