import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { generateEntityId, MathBN } from "@medusajs/framework/utils"
import { isUniqueViolation, selectPrepared } from "../../../database/sql"
import { convertTo, rateTo } from "../rules/convert-money"
import { describeSpending } from "../rules/describe-spending"
import type { LimitWindows } from "../rules/limit-windows"
import type { ReserveInput } from "../types"
import { balanceName } from "./balance-store"
import type { BalanceKey } from "./balance-store"

/** Thrown where a key or an order stands already: all of the statement, and of its transaction, is undone then. */
export class KeyStandsError extends Error {}

/** What several reservations take of one balance. */
interface BalanceMoves extends BalanceKey {
  /** The window that what is left goes over to; null where the limit does not carry over. */
  afterStartsAt: Date | null
  amounts: string[]
}

/** What reservations write, for one statement: their own rows, the limits that they count to, and by how much balances move. */
export class ReservedRows {
  readonly #spendings: Record<string, unknown>[] = []
  readonly #allocations: Record<string, string>[] = []
  readonly #moves = new Map<string, BalanceMoves>()
  // one id for the group and a turn for each: an id of its own would cost more than deciding
  readonly #group = generateEntityId(undefined, "spend")

  /** @returns the id of the spending */
  add(input: ReserveInput, windows: readonly LimitWindows[]): string {
    const id = `${this.#group}_${this.#spendings.length}`
    this.#spendings.push(spendingRow(id, input))
    for (const { limit, window, after } of windows) {
      if (window) {
        this.#allocations.push({
          spending_id: id,
          limit_id: limit.id,
          window_starts_at: window.startsAt.toISOString(),
          rate: rateTo(limit.currencyCode, input.money) ?? "1",
        })
        const key = { limitId: limit.id, windowStartsAt: window.startsAt, afterStartsAt: after?.startsAt ?? null }
        this.#move(key, convertTo(limit.currencyCode, input.money) ?? "0")
      }
    }
    return id
  }

  /** @throws KeyStandsError */
  async write(manager: SqlEntityManager): Promise<void> {
    if (this.#spendings.length > 0) {
      await selectReserved(manager, "select cc_budget_write_reserved(?::jsonb, ?::jsonb, ?::jsonb)", this.#written())
    }
  }

  /**
   * The same where all of it fits, and the limits are still those that were seen. It is a transaction of its own.
   *
   * @returns whether it is written
   * @throws KeyStandsError
   */
  async writeFitting(manager: SqlEntityManager, { subjects, seen }: { subjects: string; seen: string }): Promise<boolean> {
    const rows = await selectReserved<{ fitting: boolean }>(
      manager,
      "select cc_budget_reserve_fitting(?::jsonb, ?, ?::jsonb, ?::jsonb, ?::jsonb) as fitting",
      [subjects, seen, ...this.#written()]
    )
    return rows[0]?.fitting === true
  }

  #move(key: Omit<BalanceMoves, "amounts">, amount: string): void {
    const name = balanceName(key)
    const move = this.#moves.get(name)
    if (move) {
      move.amounts.push(amount)
    } else {
      this.#moves.set(name, { ...key, amounts: [amount] })
    }
  }

  #written(): string[] {
    const moves = [...this.#moves.values()].map(({ limitId, windowStartsAt, afterStartsAt, amounts }) => ({
      limit_id: limitId,
      window_starts_at: windowStartsAt.toISOString(),
      after_starts_at: afterStartsAt?.toISOString() ?? null,
      amount: MathBN.add(...amounts).toFixed(),
    }))
    return [this.#spendings, this.#allocations, moves].map((rows) => JSON.stringify(rows))
  }
}

async function selectReserved<Row extends object>(manager: SqlEntityManager, sql: string, parameters: readonly string[]): Promise<Row[]> {
  try {
    return await selectPrepared<Row>(manager, sql, parameters)
  } catch (error) {
    throw isUniqueViolation(error) ? new KeyStandsError("A key of these stands already") : error
  }
}

function spendingRow(id: string, input: ReserveInput): Record<string, unknown> {
  const { spender, money } = input
  return {
    id,
    key: input.key,
    input: describeSpending(input),
    company_id: spender.companyId,
    business_user_id: spender.businessUserId,
    customer_id: spender.customerId,
    role_keys: spender.roleKeys,
    cost_center_ids: spender.costCenterIds,
    cart_id: input.cartId,
    order_id: input.orderId ?? null,
    amount: money.amount,
    currency_code: money.currencyCode,
    placed_at: input.placedAt.toISOString(),
    cause: input.cause ?? "checkout",
  }
}
