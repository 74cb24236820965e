import { array, assert, asyncProperty, boolean, constantFrom } from "fast-check"
import { describeLedger } from "./describe-ledger"
import type { TestLedger } from "./describe-ledger"
import { act, BEGINNINGS } from "./history-acts"
import { liveHistory } from "./live-history"

let lived = 0

/** Random histories of a company, each against the model: every answer, every balance, and every sum (C8). */
export function proveHistories(runs: number): void {
  describeLedger((ledger) => {
    it(`[C8 C1 C9] the ledger answers as a plain list would, in ${runs} random histories`, async () => {
      await liveThrough(ledger, { numRuns: runs })
    })
  })
}

/** @throws where one of the histories goes otherwise than in the model */
export async function liveThrough(ledger: TestLedger, histories: { numRuns: number; endOnFailure?: boolean }): Promise<void> {
  await assert(
    asyncProperty(constantFrom(...BEGINNINGS), boolean(), array(act, { minLength: 8, maxLength: 24 }), async (beginning, creditsCountNow, acts) => {
      lived += 1
      await liveHistory(ledger, { companyId: `comp_${lived}`, beginning: new Date(beginning), creditsCountNow }, acts)
    }),
    histories
  )
}
