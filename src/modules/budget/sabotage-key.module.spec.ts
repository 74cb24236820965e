import { describeLedger } from "./__tests__/describe-ledger"
import { findOverruns } from "./__tests__/prove-no-overrun"
import type * as database from "../../database/sql"

jest.setTimeout(120_000)

// what was reserved before under the same key is not looked at
jest.mock("../../database/sql", () => {
  const actual = jest.requireActual<typeof database>("../../database/sql")
  return {
    ...actual,
    selectPrepared: async (...[manager, sql, parameters]: Parameters<typeof database.selectPrepared>) =>
      await actual.selectPrepared(manager, sql.replace("on conflict do nothing", ""), parameters),
  }
})

describeLedger((ledger) => {
  it("[C8] the proof finds a ledger out whose keys are not unique", async () => {
    await ledger.sql("drop index cc_budget_spending_key")
    await ledger.sql("drop index cc_budget_entry_turn")
    expect(await findOverruns(ledger, { attempts: 400 })).toContainEqual(expect.stringMatching(/^(spending|balance) /))
  })
})
