import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { isUniqueViolation, selectRows } from "../../../database/sql"
import { approvalRefusal } from "../errors"
import { listOpenSlots } from "../rules/approve-tier"
import type { RequestMove, Transition } from "../rules/request-states"
import type { ApprovalFailureCode, NewRequest, RequestAuthor } from "../types"
import { listedColumns, listedTables, requestColumns } from "./request-rows"
import type { DetailedRequest, RequestRow } from "./request-rows"

/** @throws `cart_awaiting_approval` where the cart waits with another request */
export async function addRequest(manager: SqlEntityManager, request: NewRequest): Promise<RequestRow> {
  try {
    const [row] = await selectRows<RequestRow>(
      manager,
      `insert into cc_approval_request as r (id, company_id, business_user_id, customer_id, cart_id, amount, currency_code, line_count,
         fingerprint, snapshot, reasons, cost_center_id, purchase_order_number, delegate_customer_number, delegate_name, payment_provider_id, tiers, open_slots)
       values (?, ?, ?, ?, ?, ?::numeric, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb) returning ${requestColumns}`,
      [
        request.id,
        request.companyId,
        request.businessUserId,
        request.customerId,
        request.cartId,
        request.amount,
        request.currencyCode,
        request.snapshot.items.length,
        request.fingerprint,
        JSON.stringify(request.snapshot),
        JSON.stringify(request.reasons),
        request.costCenterId,
        request.purchaseOrderNumber,
        request.delegate?.customerNumber ?? null,
        request.delegate?.name ?? null,
        request.paymentProviderId,
        request.tiers && JSON.stringify(request.tiers),
        request.tiers && JSON.stringify(listOpenSlots(request.tiers[0]?.slots ?? [])),
      ]
    )
    if (!row) {
      throw approvalRefusal("not_found")
    }
    return row
  } catch (error) {
    if (isUniqueViolation(error)) {
      throw approvalRefusal("cart_awaiting_approval")
    }
    throw error
  }
}

/** Takes a request away that nobody has acted on. @returns null where somebody has */
export async function discardRequest(manager: SqlEntityManager, id: string): Promise<RequestRow | null> {
  const [row] = await selectRows<RequestRow>(
    manager,
    `delete from cc_approval_request r where r.id = ? and r.version = 1 and r.status = 'open' returning ${requestColumns}`,
    [id]
  )
  return row ?? null
}

/** Locked, so that of several acts at once each sees what the one before has made of it. */
export async function lockRequest(manager: SqlEntityManager, id: string): Promise<RequestRow | null> {
  const [row] = await selectRows<RequestRow>(
    manager,
    `select ${requestColumns} from cc_approval_request r where r.id = ? for update`,
    [id]
  )
  return row ?? null
}

/** Null for one that does not exist, or is another company's where one is named. */
export async function findRequest(
  manager: SqlEntityManager,
  { id, companyId }: { id: string; companyId?: string | undefined }
): Promise<DetailedRequest | null> {
  const [row] = await selectRows<DetailedRequest>(
    manager,
    `select ${listedColumns}, r.snapshot from ${listedTables} where r.id = ?${companyId === undefined ? "" : " and r.company_id = ?"}`,
    companyId === undefined ? [id] : [id, companyId]
  )
  return row ?? null
}

/** The request that a cart waits with; null where it waits with none. */
export async function findRequestOfCart(manager: SqlEntityManager, cartId: string): Promise<RequestRow | null> {
  const [row] = await selectRows<RequestRow>(
    manager,
    `select ${requestColumns} from cc_approval_request r where r.cart_id = ? and r.cart_frozen`,
    [cartId]
  )
  return row ?? null
}

export interface MoveInput {
  id: string
  /** An edit is no move of this kind: it takes a while, and has a store of its own. */
  move: Exclude<RequestMove, "edit">
  /** Null for what the shop does by itself. */
  author: RequestAuthor | null
  failure?: { code: ApprovalFailureCode; detail: string | null }
  orderId?: string
  releasedUntil?: Date
}

/** Writes a move that the table of states allows; the caller holds the row's lock. */
export async function writeMove(
  manager: SqlEntityManager,
  { id, move, author, failure, orderId, releasedUntil }: MoveInput,
  { to, freezes }: Transition
): Promise<RequestRow> {
  const isDecision = move === "approve" || move === "reject"
  const [row] = await selectRows<RequestRow>(
    manager,
    `update cc_approval_request r set status = ?, cart_frozen = ?, version = version + 1, updated_at = now(),
       decision = case when ? then ? else decision end, decided_at = case when ? then clock_timestamp() else decided_at end,
       decided_by_id = case when ? then ?::text else decided_by_id end,
       decided_by_customer_id = case when ? then ?::text else decided_by_customer_id end,
       failure_code = ?::text, failure_detail = ?::text, order_id = coalesce(?::text, order_id),
       released_until = coalesce(?::timestamptz, released_until),
       ordering_at = case when ? then null else ordering_at end, ordering_tries = case when ? then 0 else ordering_tries end,
       removed_at = case when ? then now() else removed_at end
     where r.id = ? returning ${requestColumns}`,
    [
      to,
      freezes,
      isDecision,
      move === "approve" ? "approved" : "rejected",
      isDecision,
      isDecision,
      author?.businessUserId ?? null,
      isDecision,
      author?.customerId ?? null,
      failure?.code ?? null,
      failure?.detail ?? null,
      orderId ?? null,
      releasedUntil?.toISOString() ?? null,
      isDecision,
      isDecision,
      move === "remove",
      id,
    ]
  )
  if (!row) {
    throw approvalRefusal("not_found")
  }
  return row
}

/**
 * Puts a decision back to what was before it, for the undoing of a step, with all its fields.
 *
 * @returns null where it went on since
 */
export async function restoreRequest(
  manager: SqlEntityManager,
  { before, after }: { before: RequestRow; after: Pick<RequestRow, "version"> }
): Promise<RequestRow | null> {
  const [row] = await selectRows<RequestRow>(
    manager,
    `update cc_approval_request r set status = ?, cart_frozen = ?, version = version + 1, updated_at = now(), decision = ?, decided_at = ?::timestamptz,
       decided_by_id = ?, decided_by_customer_id = ?, failure_code = ?, failure_detail = ?, ordering_at = ?::timestamptz, ordering_tries = ?,
       removed_at = ?::timestamptz, tiers = ?::jsonb, tier = ?, open_slots = ?::jsonb, tier_began_at = ?::timestamptz,
       reminded_at = ?::timestamptz, escalated_at = ?::timestamptz
     where r.id = ? and r.version = ? returning ${requestColumns}`,
    [
      before.status,
      before.cart_frozen,
      before.decision,
      toText(before.decided_at),
      before.decided_by_id,
      before.decided_by_customer_id,
      before.failure_code,
      before.failure_detail,
      toText(before.ordering_at),
      before.ordering_tries,
      toText(before.removed_at),
      before.tiers && JSON.stringify(before.tiers),
      before.tier,
      before.open_slots && JSON.stringify(before.open_slots),
      toText(before.tier_began_at),
      toText(before.reminded_at),
      toText(before.escalated_at),
      before.id,
      after.version,
    ]
  )
  return row ?? null
}

/** The workflow engine may have made texts of instants. */
function toText(instant: Date | string | null): string | null {
  return instant === null ? null : new Date(instant).toISOString()
}
