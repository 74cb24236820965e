import { limitOf } from "../__tests__/budget-world"
import type { Limit, LimitState } from "../types"
import { decideInTurn } from "./decide-in-turn"
import { decideSpending } from "./decide-spending"
import { computeCarried } from "./compute-carried"
import { computeWindow } from "./compute-window"
import { findWindows } from "./limit-windows"

const zone = "Europe/Berlin"
const october = new Date("2026-10-15T12:00:00Z")
const november = new Date("2026-11-15T12:00:00Z")

type Spent = Readonly<Record<string, string>>

/** How a limit of 100 a month stands at an instant, by what is spent in each month, named by its beginning. */
function stateOf(at: Date, spent: Spent, more: Partial<Limit> = {}): LimitState {
  const limit = { ...limitOf({ carryOver: true, timeZone: zone, onExceed: "block", ...more }), id: "limit_1", version: 1, createdAt: new Date("2026-01-01") }
  const [found] = findWindows([limit], at, computeWindow)
  const [window, before, after] = [found?.window, found?.before, found?.after].map((one) =>
    one ? { window: one, reserved: "0", committed: spent[one.startsAt.toISOString()] ?? "0", balanceVersion: "1" } : null
  )
  if (!window) {
    throw new Error("A month has a window")
  }
  return { limit, ...window, carried: computeCarried(limit, before ?? null), before: before ?? null, after: after ?? null }
}

const month = (nth: number) => computeWindow("month", new Date(Date.UTC(2026, nth - 1, 15)), zone)?.startsAt.toISOString() ?? ""
const money = (amount: string) => ({ amount, currencyCode: "eur", rates: {} })
const decide = (state: LimitState, amount: string, isApproved = false) => decideSpending([state], { money: money(amount), isApproved })

it.each<[string, Spent, string, Partial<Limit>, string]>([
  ["what the next month has left may be spent", { [month(10)]: "20", [month(11)]: "180" }, "0", {}, "allowed"],
  ["what the next month has spent already may not", { [month(10)]: "20", [month(11)]: "180" }, "50", {}, "budget_blocked"],
  ["not a cent of it", { [month(10)]: "20", [month(11)]: "180" }, "0.01", {}, "budget_blocked"],
  ["what it did not spend may", { [month(10)]: "20", [month(11)]: "130" }, "50", {}, "allowed"],
  ["that and no more", { [month(10)]: "20", [month(11)]: "130" }, "50.01", {}, "budget_blocked"],
  ["a month that spends its own alone is in nobody's way", { [month(10)]: "20", [month(11)]: "100" }, "80", {}, "allowed"],
  ["what went over to the month itself is nothing that goes over again", { [month(9)]: "0", [month(10)]: "100", [month(11)]: "100" }, "100", {}, "allowed"],
  ["a month that is over already is not asked where it gets nothing", { [month(9)]: "0", [month(10)]: "150", [month(11)]: "120" }, "50", {}, "allowed"],
  ["the month after next is not asked", { [month(10)]: "20", [month(12)]: "200" }, "80", {}, "allowed"],
  ["one that does not carry over is not asked", { [month(10)]: "20", [month(11)]: "180" }, "80", { carryOver: false }, "allowed"],
  ["it may need an approval", { [month(10)]: "20", [month(11)]: "180" }, "50", { onExceed: "approve" }, "approval_required"],
])("[C9] %s", (_, spent, amount, more, expected) => {
  const decision = decide(stateOf(october, spent, more), amount)
  expect(decision.outcome === "refused" ? decision.reason : decision.outcome).toBe(expected)
})

it("[C9] names the window that has spent it, and how much less would go over to it", () => {
  const state = stateOf(october, { [month(10)]: "20", [month(11)]: "180" })
  expect(decide(state, "50")).toMatchObject({
    exceeded: [{ amount: "50", state: { window: { startsAt: new Date(month(11)) }, committed: "180", carried: "80" } }],
  })
  expect(decide(stateOf(october, { [month(10)]: "20", [month(11)]: "180" }, { onExceed: "warn" }), "50")).toMatchObject({
    outcome: "allowed",
    warnings: [{ amount: "50" }],
  })
  expect(decide(stateOf(october, { [month(10)]: "20", [month(11)]: "180" }, { onExceed: "approve" }), "50", true)).toMatchObject({
    outcome: "allowed",
  })
})

it.each<[string, readonly [Date, string][]]>([
  ["the older first", [[october, "80"], [november, "180"]]],
  ["the newer first", [[november, "180"], [october, "80"]]],
])("[C8 C9] two that ask together for what is left once: %s", (_, asked) => {
  const spent = { [month(10)]: "20" }
  const decided = decideInTurn(asked.map(([at, amount]) => ({ states: [stateOf(at, spent)], money: money(amount), isApproved: false })))
  expect(decided.map(({ decision }) => decision.outcome)).toEqual(["allowed", "refused"])
})
