import { describeLedger } from "./__tests__/describe-ledger"
import { findOverruns } from "./__tests__/prove-no-overrun"

jest.setTimeout(120_000)

describeLedger((ledger) => {
  it("[C8] the proof finds a ledger out whose keys are not unique", async () => {
    await ledger.sql("drop index cc_budget_spending_key")
    await ledger.sql("drop index cc_budget_entry_turn")
    expect(await findOverruns(ledger, { attempts: 400 })).toContainEqual(expect.stringMatching(/^(spending|balance) /))
  })
})
