import { describeLedger } from "./__tests__/describe-ledger"
import type { TestLedger } from "./__tests__/describe-ledger"
import { liveThrough } from "./__tests__/prove-histories"
import { findOverruns } from "./__tests__/prove-no-overrun"

jest.setTimeout(180_000)

/** Makes the statement that reserves what fits another one. */
async function spoil({ sql }: TestLedger, changes: Readonly<Record<string, string>>): Promise<void> {
  const [row] = await sql("select pg_get_functiondef('cc_budget_reserve_fitting'::regproc) as definition")
  let definition = String(row?.definition)
  for (const [right, wrong] of Object.entries(changes)) {
    expect(definition).toContain(right)
    definition = definition.replace(right, wrong)
  }
  await sql(definition)
}

describeLedger((ledger) => {
  it("[C8] the proof finds a ledger out that writes what fits without comparing", async () => {
    await spoil(ledger, { "and b.reserved + b.committed + m.amount <= (select l.amount from cc_budget_limit l where l.id = m.limit_id)": "" })
    expect(await findOverruns(ledger, { attempts: 200 })).toContainEqual(expect.stringMatching(/ of \d+$/))
  })

  it("[C8] the proof finds a ledger out that compares before it locks", async () => {
    const lock = `perform 1 from jsonb_to_recordset(moves) as x (limit_id text, window_starts_at timestamptz)
      join cc_budget_balance b on b.limit_id = x.limit_id and b.window_starts_at = x.window_starts_at
      order by b.limit_id, b.window_starts_at for update of b;`
    const write = "perform cc_budget_write_reserved"
    await spoil(ledger, { "for update": "", [write]: `perform pg_sleep(0.05); ${lock} ${write}` })
    // one group of each process fits into these, and not both; that needs the two to meet, so it has several chances
    const faults: string[] = []
    for (let chances = 8; chances > 0 && faults.length === 0; chances--) {
      await ledger.sql("truncate cc_budget_limit, cc_budget_balance, cc_budget_spending, cc_budget_entry, cc_budget_allocation cascade")
      faults.push(...(await findOverruns(ledger, { attempts: 200, room: 0.35 })))
    }
    expect(faults).toContainEqual(expect.stringMatching(/ of [\d.]+$/))
  })

  it("[C8] the proof finds a ledger out that locks what fits in no fixed order", async () => {
    await spoil(ledger, {
      "order by limit_id, window_starts_at": "order by random()",
      // else each circle is noticed after a second
      "SET enable_seqscan TO 'off'": "SET enable_seqscan TO 'off' SET deadlock_timeout TO '50ms'",
      "if not found then": "perform pg_sleep(0.005); if not found then",
    })
    expect(await findOverruns(ledger, { attempts: 100, room: 4 })).toContainEqual(expect.stringContaining("deadlock"))
  })

  it("[C8] the histories find a ledger out that goes on by limits as it saw them before", async () => {
    await spoil(ledger, { "standing <> seen": "false" })
    await expect(liveThrough(ledger, { numRuns: 100, endOnFailure: true })).rejects.toThrow("Property failed")
  })
})
