import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectPrepared } from "../../../database/sql"
import { createWindowFinder } from "../rules/compute-window"
import { decideInTurn } from "../rules/decide-in-turn"
import { listValidAt } from "../rules/decide-spending"
import { findWindows } from "../rules/limit-windows"
import type { BudgetDecision, ExceededLimit, ReserveInput, ReserveOutcome } from "../types"
import { holdLimits } from "./applying-limits"
import { lockBalances } from "./balance-store"
import type { LimitMemory } from "./limit-memory"
import { listBalanceKeys, listBalanceKeysAfter, readStates } from "./limit-states"
import { KeyStandsError, ReservedRows } from "./reserved-rows"
import { isAnyHeld } from "./spending-store"

/**
 * Reserves for several at once (C8): locks the balances of all limits that apply, decides each in turn, and
 * writes all of it, or nothing where the transaction fails. Many reservations on one
 * limit cost one lock, one update and one way to the database each, not one for each of them.
 *
 * @param memory is told the limits
 * @throws KeyStandsError where a key was used before
 */
export async function reserveInTurn(
  manager: SqlEntityManager,
  inputs: readonly ReserveInput[],
  memory: LimitMemory
): Promise<ReserveOutcome[]> {
  const limits = await holdLimits(manager, inputs.map(({ spender }) => spender))
  memory.keep(limits)
  const find = createWindowFinder()
  const asked = inputs.map((input) => ({
    input,
    windows: findWindows(listValidAt(limits.listFor(input.spender), input.placedAt), input.placedAt, find),
  }))
  // whoever spends what a window carried over to another holds both, so that a row that is missing now is not made meanwhile
  const balances = await lockBalances(
    manager,
    asked.flatMap(({ windows }) => listBalanceKeys(windows)),
    asked.flatMap(({ windows }) => listBalanceKeysAfter(windows))
  )
  const decided = decideInTurn(asked.map(({ input, windows }) => ({ ...input, windows, states: readStates(windows, balances) })))
  await requireNewKeys(manager, decided)
  const reserved = new ReservedRows()
  const refusals: RefusalRow[] = []
  const outcomes = decided.map(({ asked: input, decision }): ReserveOutcome => {
    if (decision.outcome === "refused") {
      if (decision.reason !== "currency_mismatch") {
        refusals.push(...decision.exceeded.map((one) => refusalRow(input, one)))
      }
      return decision
    }
    return { outcome: "reserved", spendingId: reserved.add(input, input.windows), warnings: decision.warnings }
  })
  if (refusals.length > 0) {
    await selectPrepared(manager, insertRefusals, [JSON.stringify(refusals)])
  }
  await reserved.write(manager)
  return outcomes
}

/** Whoever asks again finds what he holds himself in the way: that is no refusal. */
async function requireNewKeys(manager: SqlEntityManager, decided: readonly { asked: ReserveInput; decision: BudgetDecision }[]): Promise<void> {
  const keysOf = (outcome: BudgetDecision["outcome"]) =>
    decided.filter(({ decision }) => decision.outcome === outcome).map(({ asked }) => asked.key)
  const refused = keysOf("refused")
  const allowed = new Set(keysOf("allowed"))
  if (refused.some((key) => allowed.has(key)) || (refused.length > 0 && (await isAnyHeld(manager, refused)))) {
    throw new KeyStandsError("A key of these stands already")
  }
}

const insertRefusals = `insert into cc_budget_refusal (key, company_id, business_user_id, cart_id, limit_id, window_starts_at, on_exceed,
    amount, reserved, committed, carried, limit_amount, balance_version)
  select key, company_id, business_user_id, cart_id, limit_id, window_starts_at, on_exceed,
    amount, reserved, committed, carried, limit_amount, balance_version
  from jsonb_to_recordset(?::jsonb) as x (key text, company_id text, business_user_id text, cart_id text, limit_id text,
    window_starts_at timestamptz, on_exceed text, amount numeric, reserved numeric, committed numeric, carried numeric,
    limit_amount numeric, balance_version bigint)`

type RefusalRow = Record<string, string | null>

/** Tells by itself that the amount did not fit: what was used, held and asked for, and the limit. */
function refusalRow({ key, spender, cartId }: ReserveInput, { state, amount }: ExceededLimit): RefusalRow {
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
