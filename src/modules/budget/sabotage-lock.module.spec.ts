import { setTimeout as delay } from "node:timers/promises"
import { describeLedger } from "./__tests__/describe-ledger"
import { findOverruns } from "./__tests__/prove-no-overrun"
import type * as balances from "./store/balance-store"

jest.setTimeout(120_000)

/** Long enough that others have read the same before the first of them writes, on however quick a machine. */
const mockPauseMs = 20

// reads what stands there and goes on, as an ORM does that nobody told to lock
jest.mock("./store/balance-store", () => {
  const actual = jest.requireActual<typeof balances>("./store/balance-store")
  return {
    ...actual,
    lockBalances: async (...[manager, keys]: Parameters<typeof balances.lockBalances>) => {
      const found = await actual.readBalances(manager, keys)
      await delay(mockPauseMs)
      const isWhole = keys.every((key) => found.has(actual.balanceName(key)))
      return isWhole ? found : await actual.lockBalances(manager, keys)
    },
  }
})

describeLedger((ledger) => {
  it("[C8] the proof finds a ledger out that reads its balances without a lock", async () => {
    expect(await findOverruns(ledger, { attempts: 400 })).toContainEqual(expect.stringMatching(/ of \d+$/))
  })
})
