import { randomUUID } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { median } from "simple-statistics"
import { databaseUrl } from "../../integration-tests/world/database-server"
import { cloneMigratedDatabase, dropDatabase } from "../../integration-tests/world/template-database"
import { step } from "../../scripts/process/step"
import { printResult } from "../print-result"
import { runSeed } from "../run-seed"
import type { MeasuredHistory } from "./measure-history"
import type { MeasuredReservations } from "./measure-reservations"

/** At least so many times what plain statements reach on one hot row; and on a thousand rows. */
const HOT_BOUND = 3
const COLD_BOUND = 0.5
const HISTORY_BOUND = 1.1

/**
 * Reservations a second against one limit that 32 callers spend of at once, by what one statement for each reservation
 * reaches on one row of the same PostgreSQL; and the same spread over a thousand.
 */
export async function benchBudgetHot(): Promise<void> {
  const { hot, cold, faults } = await measure<MeasuredReservations>("budget/measure-reservations.ts")
  if (faults.length > 0) {
    throw new Error(`This run counts for nothing: ${[...new Set(faults)].join("; ")}`)
  }
  for (const [name, rounds, bound] of [
    ["budget-hot", hot, HOT_BOUND],
    ["budget-cold", cold, COLD_BOUND],
  ] as const) {
    const ratios = rounds.map(({ plain, ours }) => ours / plain)
    process.stdout.write(
      `${name}: ${rounds.length} rounds, median ${median(rounds.map(({ ours }) => ours)).toFixed(0)} reservations a second, ` +
        `${median(rounds.map(({ plain }) => plain)).toFixed(0)} by plain statements; ` +
        `ratio ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})\n`
    )
    printResult(name, { ratio: median(ratios), bound, better: "more" })
  }
}

/** A reservation against a limit with a million spendings behind it by one with ten. */
export async function benchBudgetHistory(): Promise<void> {
  const { rounds } = await measure<MeasuredHistory>("budget/measure-history.ts")
  const ratios = rounds.map(({ longMs, shortMs }) => longMs / shortMs)
  process.stdout.write(
    `budget-history: ${rounds.length} rounds, median ${median(rounds.map(({ longMs }) => longMs)).toFixed(2)} ms, ` +
      `${median(rounds.map(({ shortMs }) => shortMs)).toFixed(2)} ms with ten; ` +
      `ratio ${median(ratios).toFixed(3)} (${Math.min(...ratios).toFixed(3)}–${Math.max(...ratios).toFixed(3)})\n`
  )
  printResult("budget-history", { ratio: median(ratios), bound: HISTORY_BOUND })
}

/** Runs a script of this folder inside the shop on a database of its own, and gives back what it wrote. */
async function measure<Measured>(script: string): Promise<Measured> {
  const name = `cc-bench-${randomUUID().slice(0, 13)}`
  const folder = mkdtempSync(join(tmpdir(), "customer-center-bench-"))
  const result = join(folder, "result.json")
  await step("Making the database", () => cloneMigratedDatabase(name))
  try {
    await step("Measuring inside the shop", () => runSeed(databaseUrl(name), script, {}, { BENCH_RESULT: result }))
    return JSON.parse(readFileSync(result, "utf8"))
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await dropDatabase(name)
  }
}
