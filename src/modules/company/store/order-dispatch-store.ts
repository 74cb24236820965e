import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"
import type { ChangeState } from "./order-change-store"

/** What became of an order in the ERP; `failed` waits for the operator. */
export type DispatchState = "waiting" | "sent" | "failed" | "canceled"

export interface OrderDispatch {
  order_id: string
  company_id: string | null
  /** Null for one that is not to be sent. */
  state: DispatchState | null
  /** When the ERP was asked without a word of it since: it may have the order. */
  asked_at: Date | null
  /** Its number in the ERP; null until it is sent. */
  order_number: string | null
  /** The state of the order that the ERP was told last, or is being told, and the digest of the rows that it has. */
  mark: string | null
  told: string | null
  /** What became of the last change after it was sent; null for one that is as it was sent. */
  change: ChangeState | null
}

/** What is to be noted of an order that was to be sent. */
export type DispatchNote = { orderId: string } & (
  | { state: "sent"; orderNumber: string }
  /** Tried in vain, and will be tried again. */
  | { state: "waiting"; failure: string }
  /** `isOpen`: the ERP may have it all the same. */
  | { state: "failed"; failure: string; isOpen: boolean }
  | { state: "canceled" }
)

/** The state in which the ERP is asked to take an order, and the digest of the rows that go along. */
export interface AskedOrder {
  orderId: string
  mark: string
  told: string
}

export interface NotedDispatch {
  company_id: string
}

/** Null for an order that is not written down. */
export async function findDispatch(manager: SqlEntityManager, orderId: string): Promise<OrderDispatch | null> {
  const [row] = await selectRows<OrderDispatch>(
    manager,
    `select order_id, company_id, erp_state as state, erp_asked_at as asked_at, erp_order_number as order_number,
       erp_mark as mark, erp_told as told, erp_change as change from cc_order where order_id = ?`,
    [orderId]
  )
  return row ?? null
}

/**
 * Written before the ERP is asked, so that a process that dies meanwhile leaves word of it. Where an earlier try got no answer the ERP may
 * have that one's rows, since it changes nothing under a known key: with other rows by now nobody knows which it has, and once the order is
 * sent it is told again, as `unknown` is the name of no state.
 */
export async function noteAsked(manager: SqlEntityManager, { orderId, mark, told }: AskedOrder): Promise<void> {
  await selectRows(
    manager,
    `update cc_order set erp_asked_at = coalesce(erp_asked_at, now()),
       erp_mark = case when erp_mark is null then ? when erp_told = ? then erp_mark else 'unknown' end,
       erp_told = case when erp_mark is null or erp_told = ? then ? end
     where order_id = ? and erp_state in ('waiting', 'failed')`,
    [mark, told, told, told, orderId]
  )
}

/**
 * Notes what became of the order. What is sent stays sent, whatever an older attempt has to say. What it was asked with stays as long as
 * the ERP has it or may have it: what changes from there on is told as a change.
 *
 * @returns null where this call changed no state
 */
export async function noteDispatch(manager: SqlEntityManager, note: DispatchNote): Promise<NotedDispatch | null> {
  const isOpen = note.state === "waiting" || (note.state === "failed" && note.isOpen)
  const mayHaveIt = isOpen || note.state === "sent"
  const [row] = await selectRows<NotedDispatch & { state_before: DispatchState }>(
    manager,
    `update cc_order k set erp_state = ?, erp_order_number = ?, erp_failure = ?, erp_asked_at = case when ?::boolean then k.erp_asked_at end,
       erp_mark = case when ?::boolean then k.erp_mark end, erp_told = case when ?::boolean then k.erp_told end
     from (select order_id, erp_state as state_before from cc_order where order_id = ? for update) b
     where k.order_id = b.order_id and b.state_before in ('waiting', 'failed') and k.company_id is not null
     returning k.company_id, b.state_before`,
    [
      note.state,
      note.state === "sent" ? note.orderNumber : null,
      "failure" in note ? note.failure : null,
      isOpen,
      mayHaveIt,
      mayHaveIt,
      note.orderId,
    ]
  )
  return row && row.state_before !== note.state ? { company_id: row.company_id } : null
}
