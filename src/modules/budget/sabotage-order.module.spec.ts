import { describeLedger } from "./__tests__/describe-ledger"
import { findOverruns } from "./__tests__/prove-no-overrun"
import type * as balances from "./store/balance-store"

jest.setTimeout(180_000)

// every other transaction locks from the other end
jest.mock("./store/balance-store", () => {
  const actual = jest.requireActual<typeof balances>("./store/balance-store")
  let calls = 0
  return {
    ...actual,
    lockBalances: async (manager: Parameters<typeof balances.lockBalances>[0], keys: readonly balances.BalanceKey[]) => {
      // else each circle is noticed after a second
      await manager.execute("set local deadlock_timeout = '50ms'")
      const sorted = [...keys].sort((a, b) => (a.limitId < b.limitId ? -1 : 1))
      for (const key of calls++ % 2 ? sorted : sorted.reverse()) {
        await actual.lockBalances(manager, [key])
      }
      return await actual.readBalances(manager, keys)
    },
  }
})

describeLedger((ledger) => {
  it("[C8] the proof finds a ledger out that locks in no fixed order", async () => {
    expect(await findOverruns(ledger, { attempts: 40 })).toContainEqual(expect.stringContaining("deadlock"))
  })
})
