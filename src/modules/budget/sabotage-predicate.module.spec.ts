import { describeLedger } from "./__tests__/describe-ledger"
import { findOverruns } from "./__tests__/prove-no-overrun"
import type * as decide from "./rules/decide-spending"

jest.setTimeout(120_000)

jest.mock("./rules/decide-spending", () => ({
  ...jest.requireActual<typeof decide>("./rules/decide-spending"),
  decideSpending: () => ({ outcome: "allowed", warnings: [] }),
}))

describeLedger((ledger) => {
  it("[C8] the proof finds a ledger out that no longer compares with the limit", async () => {
    expect(await findOverruns(ledger, { attempts: 200 })).toContainEqual(expect.stringMatching(/ of \d+$/))
  })
})
