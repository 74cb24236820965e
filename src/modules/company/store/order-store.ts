import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectPrepared, selectRows } from "../../../database/sql"
import { isUnpaid } from "../../../database/unpaid-order"
import type { DispatchState } from "./order-dispatch-store"
import { isCartless, placeOfOrder } from "./order-place"

/** The company that an order was placed in, and for whom its buyer acted. */
export interface OrderCompany {
  order_id: string
  /** Null for one that was made without a cart. */
  cart_id: string | null
  customer_id: string
  business_user_id: string
  company_id: string | null
  delegate_customer_number: string | null
  delegate_name: string | null
  cost_center_id: string | null
  /** What the company calls the order. */
  purchase_order_number: string | null
  /** By whose word it was ordered (C6); null for one that needed none. */
  approval_request_id: string | null
  approver_name: string | null
  /** `waiting`: to be sent to the ERP; `failed`: held back until the operator says so; null: not to be sent. */
  erp_state: DispatchState | null
  /** Why it is held back. */
  erp_failure: HeldBack | null
}

/**
 * Why the ERP does not get an order by itself: nobody authorised its payment, or it may be what a completion left that died,
 * whose buyer may have ordered again, or it was found so late that people may have dealt with it.
 */
export type HeldBack = "payment_not_authorized" | "order_uncertain"

/**
 * Which orders without a cart to look at: one, or those placed lately. One that is older, and was made when its buyer was in the
 * company, would be written down by now: it was a draft until it changed, or nobody knew whose it was.
 */
export type CartlessOrders = { orderId: string } | { placedWithinDays: number; olderThanSeconds: number; limit: number }

/**
 * Which orders to look at: one, those of one cart, or those whose carts were touched lately. Who does not know that an
 * order was placed takes what is older than placing one takes: the platform links an order to its cart before the payment is
 * authorised, and takes both back when it is not. What stands then without a payment was left by a process that died.
 */
export type OrdersToSettle =
  | { orderId: string }
  | { cartId: string; olderThanSeconds?: number | undefined }
  | { touchedWithinDays: number; olderThanSeconds: number; limit: number }

const columns = `order_id, cart_id, customer_id, business_user_id, company_id, delegate_customer_number, delegate_name,
  cost_center_id, purchase_order_number, approval_request_id, approver_name, erp_state, erp_failure`

/** What is written down later than this comes from before the shop sent anything, and people have dealt with it. */
const SENT_SINCE = "now() - interval '14 days'"

/** Its buyer's cart was about to be ordered when it was made, or has been touched since. */
const uncertain = `exists (select 1 from cc_cart b where b.business_user_id = p.business_user_id and b.customer_id = o.customer_id
    and b.created_at <= o.created_at and b.updated_at >= o.created_at - interval '2 minutes')`

/** What the row says of the ERP; an operand that is unknown holds nothing back. */
const erpColumns = (isSent: string, isHeld: string, reason: HeldBack): string => `
  case when ${isSent} then case when ${isHeld} then 'failed' else 'waiting' end end,
  case when ${isSent} and ${isHeld} then '${reason}' end`

export interface SettleOptions {
  /** Whether the ERP is to get those of a company, unless they are old. */
  sendsOrders: boolean
  /** Whether orders are booked on cost centers. */
  hasCostCenters: boolean
}

/** Whether there is an order whose company is not written down yet. */
export async function hasUnsettled(manager: SqlEntityManager, which: OrdersToSettle): Promise<boolean> {
  const [condition, parameters] = describe(which)
  const [row] = await selectPrepared<{ found: boolean }>(
    manager,
    `select exists (select 1 from cc_cart b join order_cart l on l.cart_id = b.cart_id and l.deleted_at is null
       where ${condition} and not exists (select 1 from cc_order k where k.order_id = l.order_id)) as found`,
    parameters
  )
  return row?.found ?? false
}

/**
 * Writes down the company of each order that came of a bound cart and is not
 * known yet. What the order is made of stands in the cart's row and in the platform's
 * link between order and cart, so it may be asked for again at any time.
 *
 * @returns the orders that this call wrote
 */
export async function settleOrders(
  manager: SqlEntityManager,
  which: OrdersToSettle,
  { sendsOrders }: SettleOptions
): Promise<OrderCompany[]> {
  const [condition, parameters] = describe(which)
  const isHeld = "olderThanSeconds" in which && which.olderThanSeconds !== undefined ? isUnpaid("l.order_id") : "false"
  return await selectPrepared<OrderCompany>(
    manager,
    `with written as (
     insert into cc_order (${columns})
     select l.order_id, b.cart_id, b.customer_id, b.business_user_id, b.company_id, b.delegate_customer_number, b.delegate_name,
       coalesce(b.booked_cost_center_id, b.cost_center_id), b.purchase_order_number, b.approval_request_id, b.approver_name,
       ${erpColumns("e.is_sent", isHeld, "payment_not_authorized")}
     from cc_cart b join order_cart l on l.cart_id = b.cart_id and l.deleted_at is null
       cross join lateral (select ?::boolean and b.company_id is not null and l.created_at > ${SENT_SINCE} as is_sent) e
     where ${condition}
     on conflict (order_id) do nothing returning ${columns}),
     ordered as (
       update cc_cart set ordered_at = now(), updated_at = now()
       where cart_id in (select cart_id from written) and ordered_at is null)
     select ${columns} from written`,
    [sendsOrders, ...parameters]
  )
}

/**
 * The same for orders that came of no cart: made by code, by an operator, or out of a draft. They are their buyer's
 * company's, as `placeOfOrder` tells; where nobody said for which one they were, they are left to `listUncertainOrders`. They are
 * booked on the buyer's default cost center, as a basket in which nothing is chosen. The platform makes an
 * order first and links it to its cart afterwards, so an order without a cart is one only once it is older than that takes.
 * The ERP does not get one from before its buyer was in the company, and one that is found late only by the operator's word.
 *
 * @returns the orders that this call wrote
 */
export async function settleCartlessOrders(
  manager: SqlEntityManager,
  which: CartlessOrders,
  { sendsOrders, hasCostCenters }: SettleOptions
): Promise<OrderCompany[]> {
  // one that is asked for by its id is being placed now, whenever its draft was begun
  const isNew = "orderId" in which ? "true" : `o.created_at >= p.since and o.updated_at > ${SENT_SINCE}`
  const isHeld = "orderId" in which ? "false" : `(o.created_at <= ${SENT_SINCE} or ${uncertain})`
  const [condition, parameters] =
    "orderId" in which
      ? ["o.id = ? and not exists (select 1 from order_cart l where l.order_id = o.id and l.deleted_at is null)", [which.orderId, 1]]
      : [
          `o.created_at <= now() - make_interval(secs => ?) and (o.created_at > now() - make_interval(days => ?)
             or (o.updated_at > now() - make_interval(days => ?) and o.updated_at <= now() - make_interval(secs => ?) and o.created_at >= p.since))`,
          [which.olderThanSeconds, which.placedWithinDays, which.placedWithinDays, which.olderThanSeconds, which.limit],
        ]
  return await selectRows<OrderCompany>(
    manager,
    `insert into cc_order (${columns})
     select o.id, null, o.customer_id, p.business_user_id, p.company_id, null, null, case when ?::boolean then ${defaultCostCenter} end,
       null, null, null, ${erpColumns("e.is_sent", isHeld, "order_uncertain")}
     from "order" o cross join lateral ${placeOfOrder} p
       cross join lateral (select ?::boolean and ${isNew} as is_sent) e
     where o.customer_id in (select customer_id from cc_business_user where deleted_at is null and company_id is not null)
       and o.deleted_at is null and not o.is_draft_order and ${condition} and ${isCartless} and p.is_certain
     order by o.created_at limit ?
     on conflict (order_id) do nothing returning ${columns}`,
    [hasCostCenters, sendsOrders, ...parameters]
  )
}

/** Of the place `p`; the budget's room chooses by the same order. */
const defaultCostCenter = `(
  select c.id from cc_cost_center_user d join cc_cost_center c on c.id = d.cost_center_id and c.deleted_at is null and c.active
  where d.business_user_id = p.business_user_id and d.company_id = p.company_id order by d.is_default desc, lower(c.code), c.id limit 1)`

const isOlder = "l.created_at <= now() - make_interval(secs => ?)"

function describe(which: OrdersToSettle): [string, (string | number)[]] {
  if ("orderId" in which) {
    return ["l.order_id = ?", [which.orderId]]
  }
  if ("cartId" in which) {
    const { cartId, olderThanSeconds } = which
    return olderThanSeconds === undefined
      ? ["b.cart_id = ?", [cartId]]
      : [`b.cart_id = ? and ${isOlder}`, [cartId, olderThanSeconds]]
  }
  return [
    `b.cart_id in (select o.cart_id from cc_cart o join order_cart k on k.cart_id = o.cart_id and k.deleted_at is null
       where o.ordered_at is null and o.updated_at > now() - make_interval(days => ?)
         and k.created_at <= now() - make_interval(secs => ?) order by o.updated_at limit ?) and ${isOlder}`,
    [which.touchedWithinDays, which.olderThanSeconds, which.limit, which.olderThanSeconds],
  ]
}

/** Null for an order that is not written down (yet), or is of nobody's company. */
export async function findOrderCompany(manager: SqlEntityManager, orderId: string): Promise<OrderCompany | null> {
  const [row] = await selectPrepared<OrderCompany>(manager, `select ${columns} from cc_order where order_id = ?`, [orderId])
  return row ?? null
}

/** Orders of companies, in the order of their ids after `after`. */
export async function listCompanyOrderIds(
  manager: SqlEntityManager,
  { after, limit }: { after: string; limit: number }
): Promise<string[]> {
  const rows = await selectRows<{ order_id: string }>(
    manager,
    `select order_id from cc_order where company_id is not null and order_id > ? order by order_id limit ?`,
    [after, limit]
  )
  return rows.map((row) => row.order_id)
}

/** An order of the platform's with what a decision about it needs. */
export interface OrderFacts {
  customer_id: string | null
  /** Whether the order's customer is a business user. */
  of_business_user: boolean
  company_id: string | null
}

/**
 * An order and the company it was placed in, also where that is not written down yet. To whom an order came
 * over from somebody else, it is an order without a company.
 */
const ordersWithCompany = `"order" o
  left join cc_order k on k.order_id = o.id and k.customer_id = o.customer_id
  left join order_cart l on k.order_id is null and l.order_id = o.id and l.deleted_at is null
  left join cc_cart b on b.cart_id = l.cart_id and b.customer_id = o.customer_id
  where o.deleted_at is null and not o.is_draft_order`

/** Null for an order that does not exist, or is still a draft. */
export async function findOrder(manager: SqlEntityManager, orderId: string): Promise<OrderFacts | null> {
  const [row] = await selectRows<OrderFacts>(
    manager,
    `select o.customer_id, coalesce(k.company_id, b.company_id) as company_id,
       exists (select 1 from cc_business_account a where a.customer_id = o.customer_id and a.deleted_at is null) as of_business_user
     from ${ordersWithCompany} and o.id = ?`,
    [orderId]
  )
  return row ?? null
}

/**
 * Whether an order was placed in a company, whoever it came over to since; null for one that does not exist.
 */
export async function isOrderOfCompany(manager: SqlEntityManager, orderId: string): Promise<boolean | null> {
  const [row] = await selectRows<{ found: boolean }>(
    manager,
    `select exists (select 1 from cc_order k where k.order_id = o.id and k.company_id is not null)
       or exists (select 1 from order_cart l join cc_cart b on b.cart_id = l.cart_id
                  where l.order_id = o.id and l.deleted_at is null and b.company_id is not null) as found
     from "order" o where o.deleted_at is null and o.id = ?`,
    [orderId]
  )
  return row?.found ?? null
}

/** A person's orders of these companies; null stands for those without one. */
export async function listOrderIds(
  manager: SqlEntityManager,
  { customerId, companyIds }: { customerId: string; companyIds: readonly (string | null)[] }
): Promise<string[]> {
  const rows = await selectRows<{ id: string }>(
    manager,
    `select o.id from ${ordersWithCompany} and o.customer_id = ?
       and coalesce(k.company_id, b.company_id, '') in (select coalesce(c, '') from jsonb_array_elements_text(?::jsonb) c)`,
    [customerId, JSON.stringify(companyIds)]
  )
  return rows.map((row) => row.id)
}
