import { describeLedger } from "./__tests__/describe-ledger"
import { findOverruns } from "./__tests__/prove-no-overrun"
import type * as balances from "./store/balance-store"

jest.setTimeout(120_000)

/** So many groups of reservations decide by what one of them has read, as those do that read before any of them writes. */
const mockReaders = 4

const mockSeen = new Map<string, { balance: balances.Balance; readers: number }>()

// reads what stands there and goes on, as an ORM does that nobody told to lock
jest.mock("./store/balance-store", () => {
  const actual = jest.requireActual<typeof balances>("./store/balance-store")
  return {
    ...actual,
    lockBalances: async (...[manager, keys]: Parameters<typeof balances.lockBalances>) => {
      const isReservation = !keys.some((key) => "reservedDelta" in key)
      const found = new Map(isReservation ? await actual.readBalances(manager, keys) : [])
      if (!keys.every((key) => found.has(actual.balanceName(key)))) {
        return await actual.lockBalances(manager, keys)
      }
      for (const [name, balance] of found) {
        const seen = mockSeen.get(name) ?? { balance, readers: 0 }
        found.set(name, seen.balance)
        mockSeen.set(name, { ...seen, readers: seen.readers + 1 })
        if (seen.readers + 1 === mockReaders) {
          mockSeen.delete(name)
        }
      }
      return found
    },
  }
})

describeLedger((ledger) => {
  it("[C8] the proof finds a ledger out that reads its balances without a lock", async () => {
    expect(await findOverruns(ledger, { attempts: 400 })).toContainEqual(expect.stringMatching(/ of \d+$/))
  })
})
