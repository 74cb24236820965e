import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"

/** A company that an order may be of. */
export interface PossibleCompany {
  id: string
  name: string
}

/** Whose order it is that came of no cart which belongs to a place. */
export type OrderPlace =
  /** Of nobody who is in a company. */
  | { kind: "none" }
  /** Of somebody who is in several, and nobody said for which one it is. */
  | { kind: "uncertain"; companies: PossibleCompany[] }
  | { kind: "member"; businessUserId: string; companyId: string }

/**
 * Of one order `o` of the platform's: the company that its metadata names as `company_id`, of those that its buyer is in; else the only
 * one that the buyer can act in; else the only one. Whoever makes the order can write its metadata, and name no company but
 * the buyer's. Always one row, whose place holds where it is certain.
 */
export const placeOfOrder = `(
  select (array_agg(m.id order by m.is_named desc, m.is_open desc, m.id))[1] as business_user_id,
    (array_agg(m.company_id order by m.is_named desc, m.is_open desc, m.id))[1] as company_id,
    (array_agg(m.created_at order by m.is_named desc, m.is_open desc, m.id))[1] as since,
    coalesce(bool_or(m.is_named) or count(*) filter (where m.is_open) = 1 or count(*) = 1, false) as is_certain,
    coalesce(jsonb_agg(jsonb_build_object('id', m.company_id, 'name', m.company_name) order by m.company_name, m.company_id), '[]') as companies
  from (
    select u.id, u.company_id, c.name as company_name, u.created_at, u.status = 'active' and c.active as is_open,
      coalesce(o.metadata ->> 'company_id' = u.company_id, false) as is_named
    from cc_business_user u join cc_company c on c.id = u.company_id and c.deleted_at is null
    where u.customer_id = o.customer_id and u.deleted_at is null and not u.acceptance_required) m)`

/** Whether an order `o` came of no cart that belongs to a place, and is not written down. */
export const isCartless = `not exists (select 1 from cc_order k where k.order_id = o.id)
  and not exists (select 1 from order_cart l join cc_cart b on b.cart_id = l.cart_id where l.order_id = o.id and l.deleted_at is null)`

interface PlaceOfOrder {
  business_user_id: string | null
  company_id: string | null
  is_certain: boolean
  companies: PossibleCompany[]
}

/** Of an order or a draft, by whoever its customer is in companies as by now. */
export async function findOrderPlace(manager: SqlEntityManager, orderId: string): Promise<OrderPlace> {
  const [found] = await selectRows<PlaceOfOrder>(
    manager,
    `select p.business_user_id, p.company_id, p.is_certain, p.companies from "order" o cross join lateral ${placeOfOrder} p
     where o.id = ? and o.deleted_at is null`,
    [orderId]
  )
  if (!found?.business_user_id || found.company_id === null) {
    return { kind: "none" }
  }
  return found.is_certain
    ? { kind: "member", businessUserId: found.business_user_id, companyId: found.company_id }
    : { kind: "uncertain", companies: found.companies }
}

/** An order that is written down nowhere, as nobody said for which of its buyer's companies it is. */
export interface UncertainOrder {
  id: string
  companies: PossibleCompany[]
}

/** Which of these orders to look at: one, or all that are older than placing one takes, oldest first. */
export type OrdersToPlace = { orderId: string } | { olderThanSeconds: number; limit: number }

/** Whether an order `o` of the place `p` is written down nowhere, as nobody said for which of its buyer's companies it is. */
export const isUncertain = `o.deleted_at is null and not o.is_draft_order and ${isCartless} and p.business_user_id is not null and not p.is_certain`

/** Of few, so that not every order is looked at. */
export const ofSeveral = `o.customer_id in (
  select customer_id from cc_business_user where deleted_at is null and company_id is not null group by customer_id having count(*) > 1)`

export async function listUncertainOrders(manager: SqlEntityManager, which: OrdersToPlace): Promise<UncertainOrder[]> {
  const [condition, parameters] =
    "orderId" in which
      ? ["o.id = ?", [which.orderId, 1]]
      : [`${ofSeveral} and o.created_at <= now() - make_interval(secs => ?)`, [which.olderThanSeconds, which.limit]]
  return await selectRows<UncertainOrder>(
    manager,
    `select o.id, p.companies from "order" o cross join lateral ${placeOfOrder} p
     where ${condition} and ${isUncertain}
     order by o.created_at, o.id limit ?`,
    parameters
  )
}
