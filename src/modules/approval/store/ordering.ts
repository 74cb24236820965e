import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"
import { isUnpaid } from "../../../database/unpaid-order"
import { requestColumns } from "./request-rows"
import type { RequestRow } from "./request-rows"

/**
 * Lets one caller order an approved request, for as long as the platform's own completion can live; whoever comes
 * meanwhile gets nothing. The row's tries count this one.
 */
export async function claimOrdering(
  manager: SqlEntityManager,
  { id, leaseSeconds }: { id: string; leaseSeconds: number }
): Promise<RequestRow | null> {
  const [row] = await selectRows<RequestRow>(
    manager,
    `update cc_approval_request r set ordering_at = now(), ordering_tries = ordering_tries + 1, updated_at = now()
     where r.id = ? and r.status = 'approved' and (r.ordering_at is null or r.ordering_at <= now() - make_interval(secs => ?))
     returning ${requestColumns}`,
    [id, leaseSeconds]
  )
  return row ?? null
}

/** Approved ones whose ordering did not come to an end, oldest first: the process died. */
export async function listStalled(
  manager: SqlEntityManager,
  { olderThanSeconds, limit }: { olderThanSeconds: number; limit: number }
): Promise<RequestRow[]> {
  return await selectRows<RequestRow>(
    manager,
    `select ${requestColumns} from cc_approval_request r
     where r.status = 'approved' and coalesce(r.ordering_at, r.decided_at) <= now() - make_interval(secs => ?)
     order by r.created_at, r.id limit ?`,
    [olderThanSeconds, limit]
  )
}

/**
 * Whether the buyer has an order since an instant that belongs to no cart: a completion that died between making its order and
 * linking it leaves one. The platform's own tables are read here, as the link alone tells. An order is dated by the clock of the process that
 * made it, which may differ from the database's.
 */
export async function hasOrderWithoutCart(
  manager: SqlEntityManager,
  { customerId, since }: { customerId: string; since: Date }
): Promise<boolean> {
  const [row] = await selectRows<{ found: boolean }>(
    manager,
    `select exists (select 1 from "order" o where o.customer_id = ? and o.created_at >= ?::timestamptz - interval '10 seconds' and o.deleted_at is null
       and not o.is_draft_order and not exists (select 1 from order_cart l where l.order_id = o.id and l.deleted_at is null)) as found`,
    [customerId, since.toISOString()]
  )
  return row?.found ?? false
}

/** An order that came of a cart. */
export interface OrderOfCart {
  order_id: string
  /** Nobody authorised its payment: it was left by a process that died before, and nobody knows whether it will ever be an order. */
  is_unpaid: boolean
}

/** By the platform's own link, which allows several: one that counts before others. Null where nothing came of the cart. */
export async function findOrderOfCart(manager: SqlEntityManager, cartId: string): Promise<OrderOfCart | null> {
  const [row] = await selectRows<OrderOfCart>(
    manager,
    `select l.order_id, coalesce(${isUnpaid("l.order_id")}, false) as is_unpaid from order_cart l
     where l.cart_id = ? and l.deleted_at is null order by is_unpaid, l.created_at limit 1`,
    [cartId]
  )
  return row ?? null
}
