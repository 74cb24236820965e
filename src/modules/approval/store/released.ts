import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"
import { isUnpaid } from "../../../database/unpaid-order"
import { requestColumns } from "./request-rows"
import type { RequestRow } from "./request-rows"

/** A payment may arrive days after the buyer began it. */
const LATE_DAYS = 14

/** A released request that has come to its end. */
export type SettledRelease = RequestRow & {
  /** Whether an order came of it; else its time is over. */
  is_ordered: boolean
}

const linkOfCart = `select coalesce(bool_or(k.created_at > now() - make_interval(secs => ?)), false) as is_young,
  coalesce(bool_or(k.created_at <= now() - make_interval(secs => ?) and not coalesce(${isUnpaid("k.order_id")}, false)), false) as is_placed
  from order_cart k where k.cart_id = r.cart_id and k.deleted_at is null`

/**
 * Those that their buyer has ordered, late ones too, and those whose time is over; the platform's link of carts tells. It is made before
 * the payment is authorised and taken back where that is refused: one younger than `placedAfterSeconds` says neither, and one whose process
 * died before it was paid is no order.
 */
export async function listReleased(
  manager: SqlEntityManager,
  { placedAfterSeconds, limit }: { placedAfterSeconds: number; limit: number }
): Promise<SettledRelease[]> {
  return await selectRows<SettledRelease>(
    manager,
    `select ${requestColumns}, l.is_placed as is_ordered from cc_approval_request r cross join lateral (${linkOfCart}) l
     where r.cart_frozen and r.status in ('released', 'expired') and r.released_until > now() - make_interval(days => ?)
       and (l.is_placed or (r.status = 'released' and r.released_until <= now() and not l.is_young))
     union all
     select ${requestColumns}, l.is_placed as is_ordered from cc_approval_request r cross join lateral (${linkOfCart}) l
     where r.status = 'released' and r.released_until <= now() - make_interval(days => ?) and (l.is_placed or not l.is_young)
     limit ?`,
    [placedAfterSeconds, placedAfterSeconds, LATE_DAYS, placedAfterSeconds, placedAfterSeconds, LATE_DAYS, limit]
  )
}

/** The released request that an order came of; null for any other order. */
export async function findReleasedOfOrder(manager: SqlEntityManager, orderId: string): Promise<RequestRow | null> {
  const [row] = await selectRows<RequestRow>(
    manager,
    `select ${requestColumns} from cc_approval_request r
     where r.cart_frozen and r.status in ('released', 'expired')
       and r.cart_id = (select l.cart_id from order_cart l where l.order_id = ? and l.deleted_at is null limit 1)`,
    [orderId]
  )
  return row ?? null
}
