import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "./sql"

/** The company that an order was placed in, and for whom its buyer acted. */
export interface OrderCompany {
  order_id: string
  cart_id: string
  customer_id: string
  business_user_id: string
  company_id: string | null
  delegate_customer_number: string | null
  delegate_name: string | null
}

/** Which orders to look at: one, those of one cart, or those whose carts were touched lately. */
export type OrdersToSettle = { orderId: string } | { cartId: string } | { touchedWithinDays: number; limit: number }

const columns = "order_id, cart_id, customer_id, business_user_id, company_id, delegate_customer_number, delegate_name"

/**
 * Writes down the company of each order that came of a bound cart and is not
 * known yet. What the order is made of stands in the cart's row and in the platform's
 * link between order and cart, so it may be asked for again at any time.
 *
 * @returns the orders that this call wrote
 */
export async function settleOrders(manager: SqlEntityManager, which: OrdersToSettle): Promise<OrderCompany[]> {
  const [condition, parameters] = describe(which)
  const written = await selectRows<OrderCompany>(
    manager,
    `insert into cc_order (${columns})
     select l.order_id, b.cart_id, b.customer_id, b.business_user_id, b.company_id, b.delegate_customer_number, b.delegate_name
     from cc_cart b join order_cart l on l.cart_id = b.cart_id and l.deleted_at is null
     where ${condition}
     on conflict (order_id) do nothing returning ${columns}`,
    parameters
  )
  if (written.length > 0) {
    await selectRows(
      manager,
      `update cc_cart set ordered_at = now(), updated_at = now()
       where cart_id in (select jsonb_array_elements_text(?::jsonb)) and ordered_at is null`,
      [JSON.stringify(written.map((order) => order.cart_id))]
    )
  }
  return written
}

function describe(which: OrdersToSettle): [string, unknown[]] {
  if ("orderId" in which) {
    return ["l.order_id = ?", [which.orderId]]
  }
  if ("cartId" in which) {
    return ["b.cart_id = ?", [which.cartId]]
  }
  return [
    `b.cart_id in (select o.cart_id from cc_cart o join order_cart k on k.cart_id = o.cart_id and k.deleted_at is null
       where o.ordered_at is null and o.updated_at > now() - make_interval(days => ?) order by o.updated_at limit ?)`,
    [which.touchedWithinDays, which.limit],
  ]
}

/** The business user whose order this is; null for an order of anybody else, or none. */
export async function findBuyer(manager: SqlEntityManager, orderId: string): Promise<string | null> {
  const [row] = await selectRows<{ customer_id: string }>(
    manager,
    `select a.customer_id from "order" o
     join cc_business_account a on a.customer_id = o.customer_id and a.deleted_at is null
     where o.id = ? and o.deleted_at is null`,
    [orderId]
  )
  return row?.customer_id ?? null
}
