import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { generateEntityId } from "@medusajs/framework/utils"
import { selectRows } from "../../../database/sql"
import { createWindowFinder } from "../rules/compute-window"
import { rateTo } from "../rules/convert-money"
import { listValidAt } from "../rules/decide-spending"
import { findWindows } from "../rules/limit-windows"
import type { Money, Spender, SpendingSource } from "../types"
import { loadLimits } from "./applying-limits"

/** Something that counts whatever the limits say, because it has happened already. */
export interface NewSpending {
  key: string
  orderId: string
  cartId: string | null
  spender: Spender
  /** In which currency, and what that is worth in others. */
  money: Pick<Money, "currencyCode" | "rates">
  placedAt: Date
  source: SpendingSource
  /** What it comes to at first: nothing, or where it is a credit, less than that. */
  amount: string
  /** The spending that it takes something off. */
  creditOf: string | null
}

/**
 * Writes a spending down with the limits that it counts to; no money is moved yet.
 *
 * @returns its id
 */
export async function addSpending(manager: SqlEntityManager, spending: NewSpending): Promise<string> {
  const { spender, money, placedAt } = spending
  const id = generateEntityId(undefined, "spend")
  await selectRows(
    manager,
    `insert into cc_budget_spending (id, key, input_hash, state, company_id, business_user_id, customer_id, role_keys,
       cost_center_ids, cart_id, order_id, amount, currency_code, placed_at, source, credit_of)
     select ?, ?, '', 'committed', ?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)),
       array(select jsonb_array_elements_text(?::jsonb)), ?, ?, ?::numeric, ?, ?::timestamptz, ?, ?`,
    [
      id,
      spending.key,
      spender.companyId,
      spender.businessUserId,
      spender.customerId,
      JSON.stringify(spender.roleKeys),
      JSON.stringify(spender.costCenterIds),
      spending.cartId,
      spending.orderId,
      spending.amount,
      money.currencyCode,
      placedAt.toISOString(),
      spending.source,
      spending.creditOf,
    ]
  )
  const limits = await loadLimits(manager, [spender])
  const windows = findWindows(listValidAt(limits.listFor(spender), placedAt), placedAt, createWindowFinder())
  // a limit in a currency that nobody gave a rate for cannot count it
  const rows = windows.flatMap(({ limit, window }) => {
    const rate = rateTo(limit.currencyCode, money)
    return window && rate !== null ? [{ limit_id: limit.id, window_starts_at: window.startsAt.toISOString(), rate }] : []
  })
  await selectRows(
    manager,
    `insert into cc_budget_allocation (spending_id, limit_id, window_starts_at, rate)
     select ?, limit_id, window_starts_at, rate
     from jsonb_to_recordset(?::jsonb) as a (limit_id text, window_starts_at timestamptz, rate numeric)`,
    [id, JSON.stringify(rows)]
  )
  return id
}
