import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"

/** What became of a change that the ERP is told of: done there, kept as it was, or to be looked at by the operator. */
export type ChangeState = "waiting" | "done" | "kept" | "failed"

/** An order that is other than the ERP was told. */
export interface ChangedOrder {
  order_id: string
  company_id: string
  /** Names this state of the order: `canceled`, or its version. */
  mark: string
}

/** Which orders to look at: one, or those that were changed lately. */
export type OrdersToCompare = { orderId: string } | { changedWithinDays: number; limit: number }

/** `reason`: why the ERP kept it, or could not be told. `told`: digest of the rows that it has by now. */
export type ChangeNote = { orderId: string; mark: string; reason: string | null } & (
  | { state: "waiting" | "failed" | "kept" }
  | { state: "done"; told: string | null }
  /** The change did not touch what the ERP knows of it. */
  | { state: "same"; told: string }
)

/** What was changed later, and nobody told of, the platform may be about to undo. */
const UNDONE_UNTIL = "now() - interval '2 minutes'"

const markOf = `case when o.status = 'canceled' then 'canceled' else 'v' || o.version end`

/**
 * Marks the orders that the ERP has and that are other by now, each once for a state that it is in. An order from before changes were
 * told counts as told of in the state in which it is seen first.
 */
export async function markChanges(manager: SqlEntityManager, which: OrdersToCompare): Promise<ChangedOrder[]> {
  const [condition, parameters] =
    "orderId" in which
      ? ["o.id = ?", [which.orderId, 1]]
      : [`o.updated_at > now() - make_interval(days => ?) and o.updated_at <= ${UNDONE_UNTIL}`, [which.changedWithinDays, which.limit]]
  await markSeen(manager, which)
  return await selectRows<ChangedOrder>(
    manager,
    `update cc_order k set erp_mark = c.mark, erp_change = 'waiting', erp_change_reason = null
     from (
       select o.id, ${markOf} as mark from "order" o join cc_order s on s.order_id = o.id
       where o.deleted_at is null and ${condition} and s.erp_state = 'sent' and s.company_id is not null
         and s.erp_mark <> ${markOf}
       order by o.updated_at limit ? for update of s skip locked
     ) c
     where k.order_id = c.id
     returning k.order_id, k.company_id, k.erp_mark as mark`,
    parameters
  )
}

/** Of all orders, whenever they were changed: each waits for its next change from here on. */
async function markSeen(manager: SqlEntityManager, which: OrdersToCompare): Promise<void> {
  const [condition, parameters] = "orderId" in which ? ["and o.id = ?", [which.orderId]] : ["", []]
  await selectRows(
    manager,
    `update cc_order k set erp_mark = c.mark
     from (
       select o.id, ${markOf} as mark from "order" o join cc_order s on s.order_id = o.id
       where s.erp_state = 'sent' and s.erp_mark is null ${condition}
       for update of s skip locked
     ) c
     where k.order_id = c.id`,
    parameters
  )
}

/** Written before the ERP is told: until it answers nobody knows which rows it has, and no change counts as none. */
export async function forgetTold(manager: SqlEntityManager, orderId: string): Promise<void> {
  await selectRows(manager, `update cc_order set erp_told = null where order_id = ?`, [orderId])
}

/**
 * Notes what became of a change; a newer one counts more than word of an older.
 *
 * @returns null where this call changed no state
 */
export async function noteChange(manager: SqlEntityManager, note: ChangeNote): Promise<{ company_id: string } | null> {
  const [row] = await selectRows<{ company_id: string; before: ChangeState | null }>(
    manager,
    `update cc_order k set erp_change = ?, erp_change_reason = ?, erp_told = coalesce(?, k.erp_told)
     from (select order_id, erp_change as before from cc_order where order_id = ? for update) b
     where k.order_id = b.order_id and k.erp_mark = ? and b.before in ('waiting', 'failed')
     returning k.company_id, b.before`,
    [note.state === "same" ? null : note.state, note.reason, "told" in note ? note.told : null, note.orderId, note.mark]
  )
  return row && row.before !== note.state ? { company_id: row.company_id } : null
}
