import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { ROOT_FOLDER } from "../process/root-folder"
import type { KindResult } from "./run-jest"

export interface LeftOut {
  what: string
  why: string
}

/**
 * Tells how it went, with the name of everything that did not run and why: a
 * green run never hides what it left out. The numbers also go to
 * `.test/summary.json`, for `.ci/run`.
 */
export function reportTests(results: readonly KindResult[], leftOut: readonly LeftOut[]): void {
  const lines = results.map(({ kind, passed, failed, specs }) => {
    return `${kind.padEnd(8)} ${passed} passed, ${failed} failed in ${specs} specs`
  })
  for (const { what, why } of leftOut) {
    lines.push(`left out ${why}: ${what}`)
  }
  const faults = results.flatMap((result) => result.faults)
  lines.push(...faults.map((fault) => `failed ${fault}`))
  process.stderr.write(`\n${lines.join("\n")}\n`)

  const summary = {
    passed: results.reduce((sum, result) => sum + result.passed, 0),
    failed: results.reduce((sum, result) => sum + result.failed, 0),
    left_out: leftOut,
    faults,
  }
  mkdirSync(join(ROOT_FOLDER, ".test"), { recursive: true })
  writeFileSync(join(ROOT_FOLDER, ".test/summary.json"), `${JSON.stringify(summary, null, 2)}\n`)
}
