import { limitOf } from "../__tests__/budget-world"
import type { Limit, LimitState } from "../types"
import { computeForecast } from "./compute-forecast"
import { computeWindow } from "./compute-window"

const zone = "Europe/Berlin"

function stateOf(period: Limit["period"], at: Date, { limit = {}, ...more }: Partial<Omit<LimitState, "limit">> & { limit?: Partial<Limit> } = {}): LimitState {
  return {
    limit: { ...limitOf({ amount: "310", period, timeZone: zone, ...limit }), id: "limit_1", version: 1, createdAt: new Date(0) },
    window: computeWindow(period, at, zone),
    reserved: "0",
    committed: "100",
    carried: "0",
    balanceVersion: "1",
    before: null,
    after: null,
    ...more,
  }
}

/** Ten of the 31 days of May are over. */
const tenth = new Date("2026-05-10T22:00:00Z")

it.each<[string, Partial<Omit<LimitState, "limit">> & { limit?: Partial<Limit> }, string | null | undefined]>([
  ["a pace that ends with the period lasts", {}, null],
  ["twice the pace is used up at half of the period", { committed: "200" }, "2026-05-16T10:00:00.000Z"],
  ["what was carried over lasts longer", { committed: "200", carried: "310" }, null],
  ["what is only held is no pace", { reserved: "100" }, null],
  ["nothing spent tells nothing", { committed: "0" }, undefined],
  ["more came back than was spent tells nothing", { committed: "-5" }, undefined],
  ["used up already tells nothing", { committed: "310" }, undefined],
  ["held to the last tells nothing", { committed: "200", reserved: "110" }, undefined],
  ["one that ends before lasts", { committed: "200", limit: { validUntil: new Date("2026-05-15T22:00:00Z") } }, null],
  ["one that ended tells nothing", { committed: "200", limit: { validUntil: tenth } }, undefined],
  ["one that begins later tells nothing", { committed: "200", limit: { validFrom: new Date("2026-05-11T22:00:00Z") } }, undefined],
])("[C9] %s", (_, more, expected) => {
  const forecast = computeForecast(stateOf("month", tenth, more), tenth)
  expect(forecast === null ? undefined : (forecast.usedUpAt?.toISOString() ?? null)).toBe(expected)
})

it("[C9] says nothing before a tenth of the period is over, counted in the limit's time zone", () => {
  // a day of 23 hours: its tenth is 2 hours and 18 minutes
  const before = new Date("2026-03-29T01:17:59Z")
  const after = new Date("2026-03-29T01:18:00Z")
  expect(computeForecast(stateOf("day", before), before)).toBeNull()
  expect(computeForecast(stateOf("day", after), after)).toEqual({ usedUpAt: new Date("2026-03-29T06:07:48Z") })
})

it("[C9] has nothing to tell of a limit per order or in total", () => {
  expect(computeForecast(stateOf("order", tenth), tenth)).toBeNull()
  expect(computeForecast(stateOf("total", tenth), tenth)).toBeNull()
})
