import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectPrepared, selectRows } from "../../../database/sql"

/** A cart of the platform's with all that a decision about it needs. */
export interface CartFacts {
  cart_id: string
  /** Null for a cart that nobody has named yet. */
  customer_id: string | null
  /** False for a guest, of whom only the e-mail is known. */
  has_account: boolean
  /** Whether the cart's customer is a business user. */
  of_business_user: boolean
  completed: boolean
  /** Whether an order came of it: it may have one and not be completed yet. */
  has_order: boolean
  /** Whether the e-mail that was asked about is a business user's. */
  email_of_business_user: boolean
  /** Null for a cart that no place was written down for yet. */
  binding: CartBinding | null
  /** The request for approval that the cart waits with, and that keeps it from being changed (C4); null for none. */
  approval: CartApproval | null
  /** Whether any rule may ask for an approval in the company that the cart belongs to (C7). */
  has_rules: boolean
}

/** What a cart has to know of the request it waits with. */
export interface CartApproval {
  id: string
  /** `released`: its buyer may order it as it is, until `released_until`; afterwards it is `expired`. */
  status: "open" | "approved" | "released" | "failed" | "expired" | "rejected"
  /** An instant as text; null where it was never released. */
  released_until: string | null
  /** Of what was asked for; what is ordered must have the same. */
  fingerprint: string
  /** Null while nobody has decided, and where the person is gone. */
  approver_name: string | null
}

/** The place a cart belongs to, and for whom its owner acted when it was priced. */
export interface CartBinding {
  business_user_id: string
  company_id: string | null
  delegate_customer_number: string | null
  delegate_name: string | null
  /** False for a cart that was bound after it was filled, and still has other prices. */
  priced: boolean
  /** As chosen; null where nothing was. */
  cost_center_id: string | null
  /** What the last checkout booked on: the chosen one, or the default. */
  booked_cost_center_id: string | null
  purchase_order_number: string | null
  /** By whose word the last checkout went ahead; null where it needed none. */
  approval_request_id: string | null
  approver_name: string | null
}

/** A cart by its own id, or by that of its payment collection. */
export type CartKey = { cartId: string } | { paymentCollectionId: string }

/** Takes one parameter; with null it is false without a look. */
const emailOfBusinessUser = `exists (
  select 1 from customer m join cc_business_account o on o.customer_id = m.id and o.deleted_at is null
  where m.email = ? and m.has_account and m.deleted_at is null)`

/**
 * Whose cart is this? The platform's `cart` and `customer`, and the requests for approval, are read here beside our own
 * rows on purpose: carts of guests and ordinary customers may cost one query, not four.
 */
export async function findCart(
  manager: SqlEntityManager,
  { key, email }: { key: CartKey; email: string | null }
): Promise<CartFacts | null> {
  const [from, id] =
    "cartId" in key
      ? ["cart c where c.id = ?", key.cartId]
      : [
          `cart c where c.id = (select l.cart_id from cart_payment_collection l
             where l.payment_collection_id = ? and l.deleted_at is null limit 1)`,
          key.paymentCollectionId,
        ]
  const [row] = await selectPrepared<CartFacts>(
    manager,
    `select f.*, exists (select 1 from order_cart o where o.cart_id = f.cart_id and o.deleted_at is null) as has_order, coalesce(u.has_account, false) as has_account, a.customer_id is not null as of_business_user,
       ${emailOfBusinessUser} as email_of_business_user,
       case when b.cart_id is null then null else jsonb_build_object('business_user_id', b.business_user_id,
         'company_id', b.company_id, 'delegate_customer_number', b.delegate_customer_number, 'delegate_name', b.delegate_name, 'priced', b.priced,
         'cost_center_id', b.cost_center_id, 'booked_cost_center_id', b.booked_cost_center_id,
         'purchase_order_number', b.purchase_order_number, 'approval_request_id', b.approval_request_id,
         'approver_name', b.approver_name) end as binding,
       (select jsonb_build_object('id', r.id, 'status', case when r.status = 'released' and r.released_until <= now() then 'expired' else r.status end,
          'released_until', r.released_until, 'fingerprint', r.fingerprint, 'approver_name',
          (select coalesce(nullif(trim(concat_ws(' ', d.first_name, d.last_name)), ''), d.email) from cc_business_user d where d.id = r.decided_by_id))
        from cc_approval_request r where r.cart_id = f.cart_id and r.cart_frozen) as approval,
       b.company_id is not null and exists (select 1 from cc_approval_rule r
         where r.active and (r.company_id = b.company_id or r.company_id is null)) as has_rules
     from (select c.id as cart_id, c.customer_id, c.completed_at is not null as completed from ${from} and c.deleted_at is null) f
     left join customer u on u.id = f.customer_id
     left join cc_business_account a on a.customer_id = f.customer_id and a.deleted_at is null
     left join cc_cart b on b.cart_id = f.cart_id and b.customer_id = f.customer_id`,
    [email, id]
  )
  return row ?? null
}

/** Whether a business user signs in with this e-mail. */
export async function isEmailOfBusinessUser(manager: SqlEntityManager, email: string): Promise<boolean> {
  const [row] = await selectRows<{ found: boolean }>(manager, `select ${emailOfBusinessUser} as found`, [email])
  return row?.found ?? false
}

export interface NewCartBinding {
  cartId: string
  customerId: string
  businessUserId: string
  companyId: string | null
  delegate: { customerNumber: string; name: string } | null
  priced: boolean
}

/**
 * Binds a cart that belongs to no place of this customer yet; of two at once the first one stays. A row of
 * somebody who had the cart before counts no longer, nor one of the place that its owner had before they came back.
 */
export async function bindCart(manager: SqlEntityManager, binding: NewCartBinding): Promise<CartBinding | null> {
  await selectRows(
    manager,
    `insert into cc_cart as present
       (cart_id, customer_id, business_user_id, company_id, delegate_customer_number, delegate_name, priced)
     values (?, ?, ?, ?, ?, ?, ?)
     on conflict (cart_id) do update set customer_id = excluded.customer_id, business_user_id = excluded.business_user_id,
       company_id = excluded.company_id, delegate_customer_number = excluded.delegate_customer_number,
       delegate_name = excluded.delegate_name, priced = excluded.priced, cost_center_id = null,
       booked_cost_center_id = null, purchase_order_number = null, approval_request_id = null, approver_name = null, updated_at = now()
     where present.ordered_at is null and (present.customer_id <> excluded.customer_id
       or present.company_id = excluded.company_id and present.business_user_id <> excluded.business_user_id)`,
    [
      binding.cartId,
      binding.customerId,
      binding.businessUserId,
      binding.companyId,
      binding.delegate?.customerNumber ?? null,
      binding.delegate?.name ?? null,
      binding.priced,
    ]
  )
  const [row] = await selectRows<CartBinding>(
    manager,
    `select business_user_id, company_id, delegate_customer_number, delegate_name, priced, cost_center_id, booked_cost_center_id,
       purchase_order_number, approval_request_id, approver_name from cc_cart where cart_id = ?`,
    [binding.cartId]
  )
  return row ?? null
}

/** Notes that a cart is priced for whom its owner acts now; null: for the own company. */
export async function setCartPriced(
  manager: SqlEntityManager,
  { cartId, delegate }: { cartId: string; delegate: NewCartBinding["delegate"] }
): Promise<void> {
  await selectRows(
    manager,
    `update cc_cart set delegate_customer_number = ?, delegate_name = ?, priced = true, updated_at = now()
     where cart_id = ? and ordered_at is null`,
    [delegate?.customerNumber ?? null, delegate?.name ?? null, cartId]
  )
}

/** Notes that nobody knows for whom a cart is priced: the next touch prices it anew. */
export async function setCartUnpriced(manager: SqlEntityManager, cartId: string): Promise<void> {
  await selectRows(
    manager,
    `update cc_cart set priced = false, updated_at = now() where cart_id = ? and ordered_at is null`,
    [cartId]
  )
}

/** What a cart's order is to carry; a key that is left out stays as it is. */
export interface CartDetails {
  costCenterId?: string | null | undefined
  purchaseOrderNumber?: string | null | undefined
}

/** @returns whether there was such a cart, not ordered yet, to write them on */
export async function setCartDetails(
  manager: SqlEntityManager,
  { cartId, costCenterId, purchaseOrderNumber }: CartDetails & { cartId: string }
): Promise<boolean> {
  const rows = await selectRows(
    manager,
    `update cc_cart set updated_at = now(),
       cost_center_id = case when ? then ?::text else cost_center_id end,
       purchase_order_number = case when ? then ?::text else purchase_order_number end
     where cart_id = ? and ordered_at is null returning cart_id`,
    [costCenterId !== undefined, costCenterId ?? null, purchaseOrderNumber !== undefined, purchaseOrderNumber ?? null, cartId]
  )
  return rows.length > 0
}

/** What a checkout books on, and by whose word it goes ahead. */
export interface CartBooking {
  cartId: string
  costCenterId: string | null
  approval: { requestId: string; approverName: string | null } | null
}

/** Notes it, so that the order carries just that. */
export async function noteCartBooking(
  manager: SqlEntityManager,
  { cartId, costCenterId, approval }: CartBooking
): Promise<void> {
  await selectRows(
    manager,
    `update cc_cart set booked_cost_center_id = ?, approval_request_id = ?, approver_name = ?, updated_at = now()
     where cart_id = ? and ordered_at is null`,
    [costCenterId, approval?.requestId ?? null, approval?.approverName ?? null, cartId]
  )
}

/** A cart about to be ordered by this customer: the job that looks for its order looks here from now on. */
export async function touchCart(
  manager: SqlEntityManager,
  { cartId, customerId }: { cartId: string; customerId: string }
): Promise<void> {
  await selectPrepared(
    manager,
    `update cc_cart set updated_at = now() where cart_id = ? and customer_id = ? and ordered_at is null`,
    [cartId, customerId]
  )
}
