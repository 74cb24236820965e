import { readText } from "../../world/read-body"
import type { AdminShop } from "./admin-shop"

/** Gives a budget ten periods behind it, one of them over its amount, as if it had been there all the time. */
export async function seedPeriods(shop: AdminShop, limitId: string): Promise<void> {
  await shop.sql(
    `insert into cc_budget_balance (limit_id, window_starts_at, committed, reserved)
     select l.id, (date_trunc(l.period, now() at time zone l.time_zone) - n * ('1 ' || l.period)::interval) at time zone l.time_zone,
       round(l.amount * (n * 37 % 100 + case when n = 3 then 40 else 5 end) / 100, 2), case when n = 0 then 20 else 0 end
     from cc_budget_limit l, generate_series(0, 10) n where l.id = $1
     on conflict (limit_id, window_starts_at) do update set committed = excluded.committed, reserved = excluded.reserved`,
    [limitId]
  )
}

/** Orders of a user over the last hundred days in the ledger, three of them for a lot of money. */
export async function seedSpendings(shop: AdminShop, { companyId, userId }: { companyId: string; userId: string }): Promise<void> {
  await shop.sql(
    `insert into cc_budget_spending (id, key, input_hash, state, company_id, business_user_id, customer_id, role_keys, cost_center_ids,
       order_id, amount, currency_code, placed_at, source)
     select 'spend_' || $2 || n, 'seed:' || $2 || n, '', 'committed', $1, $2, 'cus_seed', '{buyer}', '{}', 'order_seed_' || $2 || n,
       case when n % 9 = 0 then 900 else 120.5 end, 'eur', now() - n * interval '4 days', 'history'
     from generate_series(0, 25) n on conflict do nothing`,
    [companyId, userId]
  )
}

/** An order that the operator placed for somebody, booked on a cost center under the company's own number. */
export async function placeOrder(
  shop: AdminShop,
  { customerId, costCenterId }: { customerId: string; costCenterId: string }
): Promise<string> {
  const region = await shop.post("/admin/regions", { name: "Germany", currency_code: "eur", countries: ["de"] })
  const draft = await shop.post("/admin/draft-orders", {
    email: "anna@example.com",
    customer_id: customerId,
    region_id: readText(region.body, "region", "id"),
    items: [{ title: "Screws M8", quantity: 3, unit_price: 41.5 }],
  })
  const id = readText(draft.body, "draft_order", "id")
  expect(await shop.post(`/admin/draft-orders/${id}/convert-to-order`, {})).toMatchObject({ status: 200 })
  await shop.sql("update cc_order set cost_center_id = $1, purchase_order_number = 'PO-2026-0815' where order_id = $2", [costCenterId, id])
  return id
}
