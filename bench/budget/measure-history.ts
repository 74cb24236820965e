import { writeFileSync } from "node:fs"
import { performance } from "node:perf_hooks"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { median } from "simple-statistics"
import { BUDGET_MODULE } from "../../src/modules/budget"
import type BudgetModuleService from "../../src/modules/budget/service"

const ENTRIES = { long: 1_000_000, short: 10 } as const
const ROUNDS = 7
const PAIRS = 100

export interface MeasuredHistory {
  /** Milliseconds of a reservation that is given back at once. */
  rounds: { longMs: number; shortMs: number }[]
}

type History = keyof typeof ENTRIES

/** Two companies with one limit each, one with a million spendings behind it. */
export default async function measureHistory({ container }: ExecArgs): Promise<void> {
  const budgets = container.resolve<BudgetModuleService>(BUDGET_MODULE)
  for (const history of ["long", "short"] as const) {
    await fill(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), history)
    await budgets.limits.add(
      {
        companyId: `comp_${history}`,
        subject: { type: "company", id: `comp_${history}` },
        period: "total",
        amount: "1000000000",
        currencyCode: "eur",
        timeZone: "UTC",
        onExceed: "block",
        carryOver: false,
        validFrom: null,
        validUntil: null,
        alertShares: [],
      },
      { at: new Date(), tell: () => [] }
    )
  }
  let runs = 0
  const once = async (history: History): Promise<number> => {
    runs += 1
    const key = `bench:${runs}`
    const startedAt = performance.now()
    const { outcome } = await budgets.reserve({
      key,
      spender: { companyId: `comp_${history}`, businessUserId: "buser_bench", customerId: "cus_bench", roleKeys: ["buyer"], costCenterIds: [] },
      cartId: null,
      money: { amount: "1", currencyCode: "eur", rates: {} },
      placedAt: new Date(),
      isApproved: false,
    })
    await budgets.release({ key, cause: "bench" })
    if (outcome !== "reserved") {
      throw new Error("A reservation far below the limit was refused")
    }
    return performance.now() - startedAt
  }
  const rounds: MeasuredHistory["rounds"] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const times: Record<History, number[]> = { long: [], short: [] }
    for (let pair = 0; pair < PAIRS; pair++) {
      for (const history of pair % 2 ? (["long", "short"] as const) : (["short", "long"] as const)) {
        times[history].push(await once(history))
      }
    }
    // the first one warms up
    if (round > 0) {
      rounds.push({ longMs: median(times.long), shortMs: median(times.short) })
    }
  }
  writeFileSync(process.env.BENCH_RESULT ?? "", JSON.stringify({ rounds } satisfies MeasuredHistory))
}

/** Spendings with their entries, as so many orders would have left them. */
async function fill(connection: { raw(sql: string, values?: unknown[]): Promise<unknown> }, history: History): Promise<void> {
  await connection.raw(
    `insert into cc_budget_spending (id, key, input_hash, state, company_id, business_user_id, customer_id, role_keys,
       cost_center_ids, order_id, amount, currency_code, placed_at, source)
     select '${history}_' || n, '${history}_' || n, '', 'committed', 'comp_${history}', 'buser_bench', 'cus_bench', '{buyer}', '{}',
       'order_${history}_' || n, 1, 'eur', now() - n * interval '1 second', 'history'
     from generate_series(1, ${ENTRIES[history]}) n`
  )
  await connection.raw(
    `insert into cc_budget_entry (spending_id, nth, kind, reserved_delta, committed_delta, cause)
     select id, 0, 'commit', 0, 1, 'history' from cc_budget_spending where company_id = 'comp_${history}'`
  )
  await connection.raw("analyze cc_budget_spending, cc_budget_entry")
}
