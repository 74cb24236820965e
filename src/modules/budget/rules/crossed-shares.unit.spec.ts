import { limitOf } from "../__tests__/budget-world"
import type { LimitState } from "../types"
import { listCrossedShares } from "./crossed-shares"

function stateOf(more: Partial<LimitState>): LimitState {
  return {
    limit: { ...limitOf({ amount: "100" }), id: "limit_1", version: 1, alertShares: [80, 100], createdAt: new Date(0) },
    window: { startsAt: new Date(0), endsAt: null },
    reserved: "0",
    committed: "0",
    carried: "0",
    balanceVersion: null,
    before: null,
    after: null,
    ...more,
  }
}

it.each<[string, Partial<LimitState>, number[]]>([
  ["nothing is spent", {}, []],
  ["less than each share is spent", { committed: "79.99" }, []],
  ["a share is reached", { committed: "80" }, [80]],
  ["all is spent", { committed: "100" }, [80, 100]],
  ["what is only held does not count", { committed: "70", reserved: "30" }, []],
  ["what was carried over is there to be spent", { committed: "100", carried: "50" }, []],
  ["a limit per order is never used up", { window: null, committed: "100" }, []],
])("[C9] %s", (_, state, expected) => {
  expect(listCrossedShares(stateOf(state))).toEqual(expected)
})
