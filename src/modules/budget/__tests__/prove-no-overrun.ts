import BudgetModuleService from "../service"
import type { Limit, ReserveOutcome, Spender } from "../types"
import type { TestLedger } from "./describe-ledger"
import { describeOverrun, passingOverrunsSql } from "./passing-overruns"
import { AT, buyer, COMPANY, limitOf, spend } from "./budget-world"

const USERS = 4
const CLIENTS = 16

/**
 * What is wrong with a ledger after many have spent of the same limits at once; empty where nothing is.
 * Two services stand for two processes: neither knows what the other does.
 *
 * @param plan `room` makes the limits so many times as wide, so that groups fit altogether for longer
 */
export async function findOverruns(
  { service, sql }: TestLedger,
  { attempts, room = 1 }: { attempts: number; room?: number }
): Promise<string[]> {
  const other = new BudgetModuleService({ baseRepository: Reflect.get(service, "baseRepository_") })
  const limits = await addLimits(service, room)
  await warmUp([service, other])
  const outcomes: ReserveOutcome[] = []
  const faults: string[] = []
  let left = attempts
  const client = async (nth: number) => {
    const shop = nth % 2 ? service : other
    for (let turn = left--; turn > 0; turn = left--) {
      // every user at both processes, whichever takes which turn
      const input = spend(String(1 + (turn % 7)), { spender: spenderOf((turn >> 1) % USERS, turn % 3 ? "buyer" : "other") })
      try {
        // now and then somebody clicks twice, at both processes
        const twice = turn % 11 === 0 ? [shop, shop === service ? other : service] : [shop]
        const answers = await Promise.all(twice.map((one) => one.reserve(input)))
        outcomes.push(...answers.slice(0, 1))
        const [first] = answers
        if (first?.outcome === "reserved" && turn % 5 === 0) {
          await Promise.all([shop.release({ key: input.key, cause: "test" }), other.release({ key: input.key, cause: "test" })])
        }
      } catch (error) {
        faults.push(error instanceof Error ? error.message : String(error))
      }
    }
  }
  await Promise.all(Array.from({ length: CLIENTS * 2 }, (_, nth) => client(nth)))
  return [
    ...faults,
    ...(await findDifferences(service, limits)),
    ...(await sql(passingOverrunsSql)).map(describeOverrun),
    ...findWrongRefusals(outcomes),
  ]
}

function spenderOf(nth: number, role: string): Spender {
  return buyer({ businessUserId: `buser_${nth}`, roleKeys: [role] })
}

/** Both know the limits by then, as processes do that have run for a while. */
async function warmUp(services: readonly BudgetModuleService[]): Promise<void> {
  for (const service of services) {
    for (let nth = 0; nth < USERS * 2; nth++) {
      const input = spend("1", { spender: spenderOf(nth % USERS, nth < USERS ? "buyer" : "other") })
      await service.reserve(input)
      await service.release({ key: input.key, cause: "test" })
    }
  }
}

async function addLimits(service: BudgetModuleService, room: number): Promise<Limit[]> {
  const plans = [
    ...Array.from({ length: USERS }, (_, nth) => limitOf({ subject: { type: "user", id: `buser_${nth}` }, amount: String(100 * room) })),
    limitOf({ subject: { type: "role", id: "buyer" }, amount: String(230 * room), onExceed: "block" }),
    limitOf({ subject: { type: "company", id: COMPANY }, amount: String(300 * room), period: "quarter", onExceed: "block" }),
  ]
  const limits = []
  for (const plan of plans) {
    limits.push(await service.limits.add(plan, { at: AT, tell: () => [] }))
  }
  return limits
}

async function findDifferences(service: BudgetModuleService, limits: readonly Limit[]): Promise<string[]> {
  const faults: string[] = []
  for (const limit of limits) {
    const spender = buyer({
      businessUserId: limit.subject.type === "user" ? limit.subject.id : "",
      roleKeys: limit.subject.type === "role" ? [limit.subject.id] : [],
    })
    const state = (await service.listStates({ spender, at: AT })).find((one) => one.limit.id === limit.id)
    const spent = Number(state?.reserved) + Number(state?.committed)
    if (!(spent <= Number(limit.amount))) {
      faults.push(`${limit.subject.type} ${limit.subject.id}: ${spent} of ${limit.amount}`)
    }
  }
  const { balances, spendings } = await service.verify({ limit: 10 })
  return [
    ...faults,
    ...balances.map((one) => `balance of ${one.limit_id}: ${one.reserved} and by its entries ${one.reserved_by_entries}`),
    ...spendings.map((one) => `spending ${one.spending_id}: ${one.amount} and by its entries ${one.reserved_by_entries}`),
  ]
}

/** A refusal tells by itself that the amount did not fit. */
function findWrongRefusals(outcomes: readonly ReserveOutcome[]): string[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.outcome === "reserved" || outcome.reason === "currency_mismatch") {
      return []
    }
    return outcome.exceeded
      .filter(({ state, amount }) => Number(state.reserved) + Number(state.committed) + Number(amount) <= Number(state.limit.amount))
      .map(({ amount, state }) => `refused although it fits: ${amount} of ${state.limit.amount}`)
  })
}
