import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"
import { requestColumns } from "./request-rows"
import type { RequestRow } from "./request-rows"

/** A payment may arrive days after the buyer began it. */
const LATE_DAYS = 14

/** A released request that has come to its end. */
export type SettledRelease = RequestRow & {
  /** Whether an order came of it; else its time is over. */
  is_ordered: boolean
}

const ordered = "exists (select 1 from order_cart l where l.cart_id = r.cart_id and l.deleted_at is null)"

/** Those that their buyer has ordered, late ones too, and those whose time is over; the platform's link of carts tells. */
export async function listReleased(manager: SqlEntityManager, { limit }: { limit: number }): Promise<SettledRelease[]> {
  return await selectRows<SettledRelease>(
    manager,
    `select ${requestColumns}, ${ordered} as is_ordered from cc_approval_request r
     where r.cart_frozen and r.status in ('released', 'expired') and r.released_until > now() - make_interval(days => ?)
       and (${ordered} or (r.status = 'released' and r.released_until <= now()))
     union all
     select ${requestColumns}, ${ordered} as is_ordered from cc_approval_request r
     where r.status = 'released' and r.released_until <= now() - make_interval(days => ?)
     limit ?`,
    [LATE_DAYS, LATE_DAYS, limit]
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
