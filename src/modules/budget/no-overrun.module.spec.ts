import { describeLedger } from "./__tests__/describe-ledger"
import { findOverruns } from "./__tests__/prove-no-overrun"

jest.setTimeout(120_000)

describeLedger((ledger) => {
  it("[C2 C8] no limit is exceeded, nothing waits for ever, and every refusal shows why, at two processes", async () => {
    expect(await findOverruns(ledger, { attempts: 400 })).toEqual([])
  })

  it("[C2 C8] the same where most of it fits", async () => {
    expect(await findOverruns(ledger, { attempts: 400, room: 4 })).toEqual([])
  })
})
