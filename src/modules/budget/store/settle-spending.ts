import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { MathBN } from "@medusajs/framework/utils"
import { lockKeys } from "../../../database/lock-keys"
import { selectRows } from "../../../database/sql"
import type { Money, Spender, SpendingSource } from "../types"
import { addSpending } from "./add-spending"
import { shareCompanies } from "./company-lock"
import { moveSpending } from "./move-spending"
import { isCartOrdered, listCredits, lockSpendingOfOrder } from "./spending-store"
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
  /** When it counts that the order got cheaper since; left out: in the period that the order was placed in. */
  loweredAt?: Date | undefined
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
 * order is adjusted, in the period that the order was placed in. The second order of a cart is told apart, also where
 * something was reserved for it. May be asked any number of times, by many at once.
 */
export async function settleSpending(manager: SqlEntityManager, order: OrderSpending): Promise<SettledSpending> {
  await lockOrder(manager, order)
  await shareCompanies(manager, [order.spender.companyId])
  const found = await lockSpendingOfOrder(manager, order)
  if (found?.settled_as_of && found.settled_as_of > order.asOf) {
    return { spendingId: found.id, companyId: found.company_id, changed: false, isNew: false }
  }
  const isSecond = found?.state !== "committed" && (await isCartOrdered(manager, order))
  const spending = found ?? (await addSpendingOf(manager, order))
  const credits = found ? await listCredits(manager, found.id) : []
  const booked = credits.reduce((sum, { amount }) => MathBN.add(sum, amount), MathBN.convert(spending.amount))
  const difference = MathBN.sub(order.money.amount, booked)
  // one kind of move in a transaction, so that balances are locked in one go, in their order
  const credit = order.loweredAt && found?.state === "committed" && MathBN.lt(difference, 0) ? { at: order.loweredAt } : null
  const adjusted = credit ? "0" : difference.toFixed()
  const moves = [
    ...(spending.state === "reserved"
      ? [{ kind: "commit" as const, reservedDelta: negate(spending.amount), committedDelta: spending.amount }]
      : []),
    ...(MathBN.eq(adjusted, 0)
      ? []
      : [{ kind: found ? ("adjust" as const) : ("commit" as const), reservedDelta: "0", committedDelta: adjusted }]),
  ]
  for (const move of moves) {
    await moveSpending(manager, { ...move, spendingId: spending.id, cause: order.cause })
  }
  if (credit) {
    await addCredit(manager, { order, spending, nth: credits.length, amount: difference.toFixed(), at: credit.at })
  }
  await selectRows(
    manager,
    `update cc_budget_spending set state = 'committed', order_id = ?, amount = ?::numeric, source = ?, settled_as_of = ?::timestamptz,
       updated_at = now() where id = ?`,
    [
      order.orderId,
      MathBN.add(spending.amount, adjusted).toFixed(),
      isSecond ? "second_order" : spending.source,
      order.asOf.toISOString(),
      spending.id,
    ]
  )
  return {
    spendingId: spending.id,
    companyId: spending.company_id,
    changed: moves.length > 0 || credit !== null || !found,
    isNew: !found,
  }
}

type BookedSpending = Pick<SpendingRow, "id" | "state" | "amount" | "company_id" | "source">

/** One order at a time, and one of those that came of the same cart: else two of them would not see each other. */
async function lockOrder(manager: SqlEntityManager, { orderId, cartId }: Pick<OrderSpending, "orderId" | "cartId">): Promise<void> {
  await lockKeys(manager, [`cc_budget order ${orderId}`, ...(cartId === null ? [] : [`cc_budget cart ${cartId}`])])
}

/** For an order that came past the gate: it counts to the same limits, whatever they say. */
async function addSpendingOf(manager: SqlEntityManager, order: OrderSpending): Promise<BookedSpending> {
  const { sourceWhenNew: source } = order
  const id = await addSpending(manager, { ...order, key: `order:${order.orderId}`, source, amount: "0", creditOf: null })
  return { id, state: "committed", amount: "0", company_id: order.spender.companyId, source }
}

/** What an order got cheaper by counts to the limits, and in the periods, of the day when it did. */
async function addCredit(
  manager: SqlEntityManager,
  { order, spending, nth, amount, at }: { order: OrderSpending; spending: BookedSpending; nth: number; amount: string; at: Date }
): Promise<void> {
  const { id: creditOf, source } = spending
  const key = `credit:${order.orderId}:${nth}`
  const id = await addSpending(manager, { ...order, key, placedAt: at, source, amount, creditOf })
  await moveSpending(manager, { kind: "adjust", reservedDelta: "0", committedDelta: amount, spendingId: id, cause: order.cause })
}

function negate(amount: string): string {
  return MathBN.mult(amount, -1).toFixed()
}
