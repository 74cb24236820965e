import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { generateEntityId, MathBN } from "@medusajs/framework/utils"
import { selectRows } from "../../../database/sql"
import { createWindowFinder } from "../rules/compute-window"
import { rateTo } from "../rules/convert-money"
import { findWindows } from "../rules/limit-windows"
import type { Money, Spender, SpendingSource } from "../types"
import { loadLimits } from "./applying-limits"
import { shareCompanies } from "./company-lock"
import { moveSpending } from "./move-spending"
import { lockSpendingOfOrder } from "./spending-store"
import type { SpendingRow } from "./spending-store"

/** What an order comes to by the platform's own records. */
export interface OrderSpending {
  orderId: string
  cartId: string | null
  spender: Spender
  /** What the order costs by now: nothing, once it is cancelled. */
  money: Money
  placedAt: Date
  /** When these records were read, by the database's clock; older ones never undo newer ones. */
  asOf: Date
  /** What is written down for an order that nothing was reserved for. */
  sourceWhenNew: Extract<SpendingSource, "gated" | "ungated" | "history">
  cause: string
}

export interface SettledSpending {
  spendingId: string
  companyId: string
  /** Whether this call wrote anything. */
  changed: boolean
  /** Whether the order was not known before, and nothing had been reserved for it. */
  isNew: boolean
}

/**
 * Makes the ledger say what the order says (C8): what was reserved is committed, and what differs from the
 * order is adjusted, in the period that the order was placed in. May be asked any number of times, by many at once.
 */
export async function settleSpending(manager: SqlEntityManager, order: OrderSpending): Promise<SettledSpending> {
  await selectRows(manager, `select pg_advisory_xact_lock(hashtextextended('cc_budget order ' || ?, 0))`, [order.orderId])
  await shareCompanies(manager, [order.spender.companyId])
  const found = await lockSpendingOfOrder(manager, order)
  if (found?.settled_as_of && found.settled_as_of > order.asOf) {
    return { spendingId: found.id, companyId: found.company_id, changed: false, isNew: false }
  }
  const spending = found ?? (await addSpending(manager, order))
  const moves = [
    ...(spending.state === "reserved"
      ? [{ kind: "commit" as const, reservedDelta: negate(spending.amount), committedDelta: spending.amount }]
      : []),
    ...(MathBN.eq(spending.amount, order.money.amount)
      ? []
      : [
          {
            kind: found ? ("adjust" as const) : ("commit" as const),
            reservedDelta: "0",
            committedDelta: MathBN.sub(order.money.amount, spending.amount).toFixed(),
          },
        ]),
  ]
  for (const move of moves) {
    await moveSpending(manager, { ...move, spendingId: spending.id, cause: order.cause })
  }
  await selectRows(
    manager,
    `update cc_budget_spending set state = 'committed', order_id = ?, amount = ?::numeric, settled_as_of = ?::timestamptz, updated_at = now()
     where id = ?`,
    [order.orderId, order.money.amount, order.asOf.toISOString(), spending.id]
  )
  return { spendingId: spending.id, companyId: spending.company_id, changed: moves.length > 0 || !found, isNew: !found }
}

/** For an order that came past the gate: it counts to the same limits, whatever they say. */
async function addSpending(
  manager: SqlEntityManager,
  order: OrderSpending
): Promise<Pick<SpendingRow, "id" | "state" | "amount" | "company_id">> {
  const { spender, money, placedAt } = order
  const id = generateEntityId(undefined, "spend")
  await selectRows(
    manager,
    `insert into cc_budget_spending (id, key, input_hash, state, company_id, business_user_id, customer_id, role_keys,
       cost_center_ids, cart_id, order_id, amount, currency_code, placed_at, source)
     select ?, ?, '', 'committed', ?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)),
       array(select jsonb_array_elements_text(?::jsonb)), ?, ?, 0, ?, ?::timestamptz, ?`,
    [
      id,
      `order:${order.orderId}`,
      spender.companyId,
      spender.businessUserId,
      spender.customerId,
      JSON.stringify(spender.roleKeys),
      JSON.stringify(spender.costCenterIds),
      order.cartId,
      order.orderId,
      money.currencyCode,
      placedAt.toISOString(),
      order.sourceWhenNew,
    ]
  )
  const findLimits = await loadLimits(manager, [spender])
  const windows = findWindows(findLimits(spender, placedAt), placedAt, createWindowFinder())
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
  return { id, state: "committed", amount: "0", company_id: spender.companyId }
}

function negate(amount: string): string {
  return MathBN.mult(amount, -1).toFixed()
}
