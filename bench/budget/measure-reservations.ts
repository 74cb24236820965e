import { writeFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { BUDGET_MODULE } from "../../src/modules/budget"
import type BudgetModuleService from "../../src/modules/budget/service"
import type { ReserveInput } from "../../src/modules/budget/types"
import { openPlainReservations } from "./plain-reservations"
import { measureRate } from "./rate"

const CALLERS = 32
const ROUNDS = 5
const MS_PER_ROUND = 2_000
const COLD_LIMITS = 1_000

/** Reservations a second, round for round. */
export interface MeasuredReservations {
  hot: { plain: number; ours: number }[]
  cold: { plain: number; ours: number }[]
  /** Sentences; a run with any scores nothing. */
  faults: string[]
}

/** Runs inside the shop, with its pool of connections; the plain statements have sixteen of their own. */
export default async function measureReservations({ container }: ExecArgs): Promise<void> {
  const budgets = container.resolve<BudgetModuleService>(BUDGET_MODULE)
  const plain = await openPlainReservations(process.env.DATABASE_URL ?? "", COLD_LIMITS)
  const hot = await addLimit(budgets, "comp_hot")
  for (let nth = 1; nth <= COLD_LIMITS; nth++) {
    await addLimit(budgets, `comp_cold_${nth}`)
  }
  const measured: MeasuredReservations = { hot: [], cold: [], faults: [] }
  let runs = 0
  const reserve = async (companyId: string) => {
    runs += 1
    const { outcome } = await budgets.reserve(reservation(companyId, `bench:${runs}`))
    if (outcome !== "reserved") {
      measured.faults.push("A reservation far below the limit was refused")
    }
  }
  for (let round = 0; round <= ROUNDS; round++) {
    const one = {
      hot: {
        plain: await measureRate({ callers: plain.connections, ms: MS_PER_ROUND }, (client) => plain.reserve(client, 0)),
        ours: await measureRate({ callers: CALLERS, ms: MS_PER_ROUND }, () => reserve("comp_hot")),
      },
      cold: {
        plain: await measureRate({ callers: plain.connections, ms: MS_PER_ROUND }, (client, nth) =>
          plain.reserve(client, 1 + ((nth * plain.connections + client) % COLD_LIMITS))
        ),
        ours: await measureRate({ callers: CALLERS, ms: MS_PER_ROUND }, (caller, nth) =>
          reserve(`comp_cold_${1 + ((nth * CALLERS + caller) % COLD_LIMITS)}`)
        ),
      },
    }
    // the first one warms up
    if (round > 0) {
      measured.hot.push(one.hot)
      measured.cold.push(one.cold)
    }
  }
  measured.faults.push(...(await findFaults(budgets, hot)))
  await plain.close()
  writeFileSync(process.env.BENCH_RESULT ?? "", JSON.stringify(measured))
}

/** Exactly so much is left that the last of these fits and one more does not. */
async function findFaults(budgets: BudgetModuleService, hot: { id: string }): Promise<string[]> {
  const faults = []
  const tight = await addLimit(budgets, "comp_tight", "50")
  const outcomes = await Promise.all(Array.from({ length: 200 }, (_, nth) => budgets.reserve(reservation("comp_tight", `tight:${nth}`))))
  const accepted = outcomes.filter(({ outcome }) => outcome === "reserved").length
  if (accepted !== 50) {
    faults.push(`${accepted} of 50 fitted into ${tight.id}`)
  }
  const { balances, spendings } = await budgets.verify({ limit: 10 })
  if (balances.length + spendings.length > 0) {
    faults.push(`The balances of ${hot.id} and others are not the sums of their entries`)
  }
  return faults
}

async function addLimit(budgets: BudgetModuleService, companyId: string, amount = "1000000000"): Promise<{ id: string }> {
  return await budgets.limits.add(
    {
      companyId,
      subject: { type: "company", id: companyId },
      period: "month",
      amount,
      currencyCode: "eur",
      timeZone: "Europe/Berlin",
      onExceed: "block",
      carryOver: false,
      validFrom: null,
      validUntil: null,
      alertShares: [],
    },
    { at: new Date(), tell: () => [] }
  )
}

function reservation(companyId: string, key: string): ReserveInput {
  return {
    key,
    spender: { companyId, businessUserId: "buser_bench", customerId: "cus_bench", roleKeys: ["buyer"], costCenterIds: [] },
    cartId: null,
    money: { amount: "1", currencyCode: "eur", rates: {} },
    placedAt: new Date(),
    isApproved: false,
  }
}
