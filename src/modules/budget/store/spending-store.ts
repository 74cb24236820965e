import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectPrepared, selectRows } from "../../../database/sql"
import type { SpendingSource } from "../types"

export interface SpendingRow {
  id: string
  key: string
  input_hash: string
  state: "reserved" | "committed" | "released"
  company_id: string
  business_user_id: string
  customer_id: string
  role_keys: string[]
  cost_center_ids: string[]
  cart_id: string | null
  order_id: string | null
  amount: string
  currency_code: string
  placed_at: Date
  source: SpendingSource
  settled_as_of: Date | null
  created_at: Date
}

export const spendingColumns = `s.id, s.key, s.input_hash, s.state, s.company_id, s.business_user_id, s.customer_id, s.role_keys,
  s.cost_center_ids, s.cart_id, s.order_id, trim_scale(s.amount)::text as amount, s.currency_code, s.placed_at, s.source,
  s.settled_as_of, s.created_at`

export async function findSpendingByKey(manager: SqlEntityManager, key: string): Promise<SpendingRow | null> {
  const [row] = await selectRows<SpendingRow>(
    manager,
    `select ${spendingColumns} from cc_budget_spending s where s.key = ?`,
    [key]
  )
  return row ?? null
}

/** Whether a spending that stands under a key was of this input. */
export async function isOfInput(
  manager: SqlEntityManager,
  { key, input }: { key: string; input: string }
): Promise<boolean> {
  const [row] = await selectRows<{ same: boolean }>(
    manager,
    `select input_hash = md5(?) as same from cc_budget_spending where key = ?`,
    [input, key]
  )
  return row?.same ?? false
}

/** Whether anything was ever held under one of these keys. */
export async function isAnyHeld(manager: SqlEntityManager, keys: readonly string[]): Promise<boolean> {
  const rows = await selectPrepared(
    manager,
    `select 1 from cc_budget_spending where key in (select jsonb_array_elements_text(?::jsonb)) limit 1`,
    [JSON.stringify(keys)]
  )
  return rows.length > 0
}

/**
 * The spending that an order is, locked: the one that carries its id, else the newest reservation of its
 * cart that no other order took. Null where nothing was reserved for it, or what was is released.
 */
export async function lockSpendingOfOrder(
  manager: SqlEntityManager,
  { orderId, cartId }: { orderId: string; cartId: string | null }
): Promise<SpendingRow | null> {
  const [own] = await selectPrepared<SpendingRow>(
    manager,
    `select ${spendingColumns} from cc_budget_spending s where s.order_id = ? and s.credit_of is null for update`,
    [orderId]
  )
  if (own || cartId === null) {
    return own ?? null
  }
  const [reserved] = await selectPrepared<SpendingRow>(
    manager,
    `select ${spendingColumns} from cc_budget_spending s
     where s.cart_id = ? and s.order_id is null and s.state = 'reserved'
     order by s.created_at desc, s.id desc limit 1 for update`,
    [cartId]
  )
  return reserved ?? null
}

/** Whether another order came of this cart before. */
export async function isCartOrdered(
  manager: SqlEntityManager,
  { orderId, cartId }: { orderId: string; cartId: string | null }
): Promise<boolean> {
  const rows = await selectRows(
    manager,
    `select 1 from cc_budget_spending where cart_id = ? and order_id <> ? and state = 'committed' limit 1`,
    [cartId, orderId]
  )
  return rows.length > 0
}

/** What was taken off a spending since; each less than nothing. */
export async function listCredits(manager: SqlEntityManager, spendingId: string): Promise<{ amount: string }[]> {
  return await selectRows<{ amount: string }>(
    manager,
    `select trim_scale(c.amount)::text as amount from cc_budget_spending s
     join cc_budget_spending c on c.order_id = s.order_id and c.credit_of = s.id where s.id = ?`,
    [spendingId]
  )
}

/** Reservations that are older than a run of a checkout can live, oldest first. */
export async function listStaleReservations(
  manager: SqlEntityManager,
  { olderThanSeconds, limit }: { olderThanSeconds: number; limit: number }
): Promise<SpendingRow[]> {
  return await selectRows<SpendingRow>(
    manager,
    `select ${spendingColumns} from cc_budget_spending s
     where s.state = 'reserved' and s.created_at < now() - make_interval(secs => ?)
     order by s.created_at, s.id limit ?`,
    [olderThanSeconds, limit]
  )
}

/** What orders come to by the ledger, by the orders' ids. */
export async function listBookedAmounts(
  manager: SqlEntityManager,
  orderIds: readonly string[]
): Promise<Map<string, string>> {
  const rows = await selectRows<{ order_id: string; amount: string }>(
    manager,
    `select order_id, trim_scale(sum(amount))::text as amount from cc_budget_spending
     where order_id in (select jsonb_array_elements_text(?::jsonb)) and state = 'committed' group by order_id`,
    [JSON.stringify(orderIds)]
  )
  return new Map(rows.map((row) => [row.order_id, row.amount]))
}

export interface SpendingSum {
  amount: string
  count: number
}

/** What a user's orders in a company come to since an instant, in one currency; what is cancelled comes to nothing. */
export async function sumSpendings(
  manager: SqlEntityManager,
  asked: { companyId: string; businessUserId: string; currencyCode: string; since: Date }
): Promise<SpendingSum> {
  const [row] = await selectRows<SpendingSum>(
    manager,
    `select trim_scale(coalesce(sum(amount), 0))::text as amount, (count(*) filter (where amount > 0))::int as count
     from cc_budget_spending
     where company_id = ? and placed_at >= ?::timestamptz and business_user_id = ? and currency_code = ? and state = 'committed'`,
    [asked.companyId, asked.since.toISOString(), asked.businessUserId, asked.currencyCode]
  )
  return row ?? { amount: "0", count: 0 }
}
