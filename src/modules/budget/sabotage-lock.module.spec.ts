import { describeLedger } from "./__tests__/describe-ledger"
import { findOverruns } from "./__tests__/prove-no-overrun"
import type * as balances from "./store/balance-store"

jest.setTimeout(120_000)

// reads what stands there and goes on, as an ORM does that nobody told to lock
jest.mock("./store/balance-store", () => {
  const actual = jest.requireActual<typeof balances>("./store/balance-store")
  return {
    ...actual,
    lockBalances: async (...asked: Parameters<typeof balances.lockBalances>) => {
      const found = await actual.readBalances(...asked)
      return found.size > 0 ? found : await actual.lockBalances(...asked)
    },
  }
})

describeLedger(({ service }) => {
  it("[C8] the proof finds a ledger out that reads its balances without a lock", async () => {
    expect(await findOverruns(service, { attempts: 400 })).not.toEqual([])
  })
})
