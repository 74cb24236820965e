import { describeLedger } from "./__tests__/describe-ledger"
import { findOverruns } from "./__tests__/prove-no-overrun"

jest.setTimeout(600_000)

describeLedger((ledger) => {
  it("[C2 C8] no limit is exceeded in 10,000 attempts at two processes", async () => {
    expect(await findOverruns(ledger, { attempts: 10_000 })).toEqual([])
  })
})
