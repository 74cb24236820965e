import { setTimeout as delay } from "node:timers/promises"
import { describeLedger } from "./__tests__/describe-ledger"
import { findOverruns } from "./__tests__/prove-no-overrun"
import type * as balances from "./store/balance-store"

jest.setTimeout(120_000)

/** How long one waits for another to have read the same; alone at the end, it goes on by itself. */
const mockPatienceMs = 100

let mockWaiting: (() => void) | undefined

/** Resolves as soon as two have come here: both have read before either of them writes. */
async function mockMeet(): Promise<void> {
  const waiting = mockWaiting
  mockWaiting = undefined
  if (waiting) {
    waiting()
    return
  }
  const met = new Promise<void>((resolve) => (mockWaiting = resolve))
  await Promise.race([met, delay(mockPatienceMs)])
}

// reads what stands there and goes on, as an ORM does that nobody told to lock
jest.mock("./store/balance-store", () => {
  const actual = jest.requireActual<typeof balances>("./store/balance-store")
  return {
    ...actual,
    lockBalances: async (...[manager, keys]: Parameters<typeof balances.lockBalances>) => {
      const found = await actual.readBalances(manager, keys)
      await mockMeet()
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
