/**
 * `npm test`: every kind of test that this machine can run, with a PostgreSQL of
 * our own (or the one named in DB_HOST).
 *
 *   npm test                       all but the packed plugin and the long proofs
 *   npm test -- --kind http        one kind; may be named more than once
 *   npm test -- outbox             specs whose path matches
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { buildShop } from "./shop/build-shop"
import type { TestKind } from "./test/kinds"
import { findObstacle, listSpecs } from "./test/left-out"
import { readTestArguments } from "./test/read-arguments"
import { reportTests } from "./test/report"
import type { LeftOut } from "./test/report"
import { runJest } from "./test/run-jest"
import type { KindResult } from "./test/run-jest"
import { startTestDatabase } from "./test/with-database"
import type { TestDatabase } from "./test/with-database"

async function main(): Promise<number> {
  const { kinds, forJest } = readTestArguments(process.argv.slice(2))
  const results: KindResult[] = []
  const leftOut: LeftOut[] = []
  let database: TestDatabase | undefined
  const folder = mkdtempSync(join(tmpdir(), "customer-center-run-"))
  const stop = async (): Promise<void> => {
    await database?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  stopOnSignals(stop)
  try {
    const building = startBuild(kinds)
    // told once it is needed
    building.catch(() => undefined)
    for (const kind of kinds) {
      const obstacle = await findObstacle(kind)
      if (obstacle) {
        leftOut.push(...listSpecs(kind.name).map((what) => ({ what, why: obstacle })))
        continue
      }
      if (kind.needsDatabase) {
        await Promise.allSettled([building])
        database ??= await startTestDatabase()
      }
      if (kind.name === "browser") {
        await building
      }
      const result = await runJest({ kind, forJest, env: testEnv(database, folder) })
      results.push(result)
      leftOut.push(...result.skipped.map((what) => ({ what, why: "by the spec itself" })))
    }
  } finally {
    await stop()
  }
  reportTests(results, leftOut)
  if (results.every((result) => result.specs === 0)) {
    process.stderr.write("No spec matches.\n")
    return 1
  }
  return results.some((result) => result.failed > 0) ? 1 : 0
}

/**
 * Builds the shop that the browser's specs open. That keeps one processor busy, and so do the unit specs: they go at
 * once. Where it does not build, the other kinds run all the same.
 */
async function startBuild(kinds: readonly TestKind[]): Promise<void> {
  const browser = kinds.find((kind) => kind.name === "browser")
  if (browser && listSpecs("browser").length > 0 && !(await findObstacle(browser))) {
    await buildShop()
  }
}

function testEnv(database: TestDatabase | undefined, folder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...database?.env,
    TRYTON_TEMPLATE: join(folder, "tryton"),
    NODE_ENV: "test",
    MEDUSA_DISABLE_TELEMETRY: "true",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "warn",
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --experimental-vm-modules --no-warnings`.trim(),
  }
}

/** Jest, in our process group, gets the signal too and ends by itself. */
function stopOnSignals(stop: () => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void stop().finally(() => process.exit(signal === "SIGINT" ? 130 : 143))
    })
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
)
