import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { generateEntityId } from "@medusajs/framework/utils"
import { isUniqueViolation, selectPrepared } from "../../../database/sql"
import { createWindowFinder } from "../rules/compute-window"
import { convertTo, rateTo } from "../rules/convert-money"
import { decideInTurn } from "../rules/decide-in-turn"
import { describeSpending } from "../rules/describe-spending"
import { findWindows } from "../rules/limit-windows"
import type { ExceededLimit, ReserveInput, ReserveOutcome } from "../types"
import { holdLimits } from "./applying-limits"
import { lockBalances, moveBalancesSql, writeMoves } from "./balance-store"
import type { BalanceMove } from "./balance-store"
import { listBalanceKeys, readStates } from "./limit-states"

/** Thrown inside of the transaction where a key or an order stands already: all of it is undone then. */
export class KeyStandsError extends Error {}

/**
 * Reserves for several at once (C8): locks the balances of all limits that apply, decides each in turn, and
 * writes all of it, or nothing where the transaction fails. Many reservations on one
 * limit cost one lock, one update and one way to the database each, not one for each of them.
 *
 * @throws KeyStandsError where a key was used before
 */
export async function reserveBatch(
  manager: SqlEntityManager,
  inputs: readonly ReserveInput[]
): Promise<ReserveOutcome[]> {
  const findLimits = await holdLimits(manager, inputs.map(({ spender }) => spender))
  const find = createWindowFinder()
  const asked = inputs.map((input) => ({
    input,
    windows: findWindows(findLimits(input.spender, input.placedAt), input.placedAt, find),
  }))
  const balances = await lockBalances(manager, asked.flatMap(({ windows }) => listBalanceKeys(windows)))
  const decided = decideInTurn(asked.map(({ input, windows }) => ({ ...input, states: readStates(windows, balances) })))

  const written: WrittenRows = { spendings: [], allocations: [], moves: [], refusals: [] }
  // one id for the group and a turn for each: an id of its own would cost more than deciding
  const group = generateEntityId(undefined, "spend")
  const outcomes = decided.map(({ asked: input, decision }, nth): ReserveOutcome => {
    if (decision.outcome === "refused") {
      if (decision.reason !== "currency_mismatch") {
        written.refusals.push(...decision.exceeded.map((one) => refusalRow(input, one)))
      }
      return decision
    }
    const spendingId = `${group}_${nth}`
    written.spendings.push(spendingRow(spendingId, input))
    for (const { limit, window } of input.states) {
      if (window) {
        const key = { limitId: limit.id, windowStartsAt: window.startsAt }
        written.moves.push({ ...key, reservedDelta: convertTo(limit.currencyCode, input.money) ?? "0", committedDelta: "0" })
        written.allocations.push({
          spending_id: spendingId,
          limit_id: limit.id,
          window_starts_at: window.startsAt.toISOString(),
          rate: rateTo(limit.currencyCode, input.money) ?? "1",
        })
      }
    }
    return { outcome: "reserved", spendingId, warnings: decision.warnings }
  })
  await write(manager, written)
  return outcomes
}

interface WrittenRows {
  spendings: Record<string, unknown>[]
  allocations: Record<string, string>[]
  moves: BalanceMove[]
  refusals: Record<string, string | null>[]
}

/** One statement for all of it; the entry of each spending comes from the spending's own row. */
async function write(manager: SqlEntityManager, rows: WrittenRows): Promise<void> {
  if (rows.refusals.length > 0) {
    await selectPrepared(manager, insertRefusals, [JSON.stringify(rows.refusals)])
  }
  if (rows.spendings.length === 0) {
    return
  }
  try {
    await selectPrepared(manager, insertSpendings, [
      JSON.stringify(rows.spendings),
      JSON.stringify(rows.allocations),
      writeMoves(rows.moves),
    ])
  } catch (error) {
    throw isUniqueViolation(error) ? new KeyStandsError("A key of these stands already") : error
  }
}

const insertSpendings = `with asked as (
    select * from jsonb_to_recordset(?::jsonb) as x (id text, key text, input text, company_id text, business_user_id text,
      customer_id text, role_keys jsonb, cost_center_ids jsonb, cart_id text, order_id text, amount numeric, currency_code text,
      placed_at timestamptz, cause text)),
  spending as (
    insert into cc_budget_spending (id, key, input_hash, state, company_id, business_user_id, customer_id, role_keys,
      cost_center_ids, cart_id, order_id, amount, currency_code, placed_at)
    select id, key, md5(input), 'reserved', company_id, business_user_id, customer_id,
      array(select jsonb_array_elements_text(role_keys)), array(select jsonb_array_elements_text(cost_center_ids)),
      cart_id, order_id, amount, currency_code, placed_at
    from asked order by key returning id, amount),
  entry as (
    insert into cc_budget_entry (spending_id, nth, kind, reserved_delta, committed_delta, cause)
    select s.id, 0, 'reserve', s.amount, 0, c.cause from spending s join asked c on c.id = s.id),
  allocation as (
    insert into cc_budget_allocation (spending_id, limit_id, window_starts_at, rate)
    select a.spending_id, a.limit_id, a.window_starts_at, a.rate
    from jsonb_to_recordset(?::jsonb) as a (spending_id text, limit_id text, window_starts_at timestamptz, rate numeric)
    join spending s on s.id = a.spending_id),
  moved as (${moveBalancesSql})
  select 1`

const insertRefusals = `insert into cc_budget_refusal (key, company_id, business_user_id, cart_id, limit_id, window_starts_at, on_exceed,
    amount, reserved, committed, carried, limit_amount, balance_version)
  select key, company_id, business_user_id, cart_id, limit_id, window_starts_at, on_exceed,
    amount, reserved, committed, carried, limit_amount, balance_version
  from jsonb_to_recordset(?::jsonb) as x (key text, company_id text, business_user_id text, cart_id text, limit_id text,
    window_starts_at timestamptz, on_exceed text, amount numeric, reserved numeric, committed numeric, carried numeric,
    limit_amount numeric, balance_version bigint)`

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

/** Tells by itself that the amount did not fit: what was used, held and asked for, and the limit. */
function refusalRow({ key, spender, cartId }: ReserveInput, { state, amount }: ExceededLimit): Record<string, string | null> {
  return {
    key,
    company_id: spender.companyId,
    business_user_id: spender.businessUserId,
    cart_id: cartId,
    limit_id: state.limit.id,
    window_starts_at: state.window?.startsAt.toISOString() ?? null,
    on_exceed: state.limit.onExceed,
    amount,
    reserved: state.reserved,
    committed: state.committed,
    carried: state.carried,
    limit_amount: state.limit.amount,
    balance_version: state.balanceVersion,
  }
}
