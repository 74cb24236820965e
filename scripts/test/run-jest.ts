import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { spawn } from "node:child_process"
import { join, relative } from "node:path"
import { stripVTControlCharacters } from "node:util"
import { z } from "@medusajs/framework/zod"
import { ROOT_FOLDER } from "../process/root-folder"
import type { TestKind } from "./kinds"

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
  numTotalTestSuites: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(""),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).default([]) })),
    })
  ),
})

export interface KindResult {
  kind: TestKind["name"]
  passed: number
  /** Failed tests, and specs that broke before their first test. */
  failed: number
  specs: number
  /** Titles of tests that the specs themselves left out. */
  skipped: readonly string[]
  /** Failed tests, each with its spec and the beginning of what it says; a spec that broke before its tests stands by itself. */
  faults: readonly string[]
}

interface JestRun {
  kind: TestKind
  forJest: readonly string[]
  env: NodeJS.ProcessEnv
}

/** Runs the specs of one kind; what they print goes to the terminal. */
export async function runJest(run: JestRun): Promise<KindResult> {
  const { aloneBelow } = run.kind
  if (aloneBelow === undefined) {
    return await runOnce(run, { atOnce: run.kind.atOnce })
  }
  const together = await runOnce(run, { atOnce: run.kind.atOnce, ignore: aloneBelow })
  const alone = await runOnce(run, { atOnce: 1, ignore: `^(?!.*${aloneBelow})` })
  return {
    kind: run.kind.name,
    passed: together.passed + alone.passed,
    failed: together.failed + alone.failed,
    specs: together.specs + alone.specs,
    skipped: [...together.skipped, ...alone.skipped],
    faults: [...together.faults, ...alone.faults],
  }
}

async function runOnce(
  { kind, forJest, env }: JestRun,
  { atOnce, ignore }: { atOnce: number | undefined; ignore?: string }
): Promise<KindResult> {
  const folder = join(ROOT_FOLDER, ".test")
  const reportFile = join(folder, `${kind.name}.json`)
  mkdirSync(folder, { recursive: true })
  rmSync(reportFile, { force: true })
  const code = await spawnJest(
    [
      "--selectProjects",
      kind.name,
      ...(ignore === undefined ? [] : [`--testPathIgnorePatterns=${ignore}`]),
      "--passWithNoTests",
      "--json",
      `--outputFile=${reportFile}`,
      `--testTimeout=${kind.timeLimitMs}`,
      // Medusa leaves timers and connections behind when an application is closed.
      "--forceExit",
      // A process of its own for each spec: what a booted shop leaves behind would slow down those after it.
      ...(atOnce === undefined ? [] : [`--maxWorkers=${atOnce}`, "--workerIdleMemoryLimit=300MB"]),
      ...forJest,
    ],
    env
  )
  if (!existsSync(reportFile)) {
    return { kind: kind.name, passed: 0, failed: code === 0 ? 0 : 1, specs: 0, skipped: [], faults: [] }
  }
  const report = reportSchema.parse(JSON.parse(readFileSync(reportFile, "utf8")))
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites
  return {
    kind: kind.name,
    passed: report.numPassedTests,
    // A code without a failed test: Jest itself broke, or a hook after the last test.
    failed: code === 0 ? failed : Math.max(1, failed),
    specs: report.numTotalTestSuites,
    skipped: report.testResults
      .flatMap((result) => result.assertionResults)
      .filter((result) => result.status === "pending" || result.status === "todo")
      .map((result) => result.fullName),
    faults: report.testResults.filter((spec) => spec.status === "failed").flatMap(nameFaults),
  }
}

function nameFaults(spec: z.infer<typeof reportSchema>["testResults"][number]): string[] {
  const path = relative(ROOT_FOLDER, spec.name)
  const faults = spec.assertionResults
    .filter((result) => result.status === "failed")
    .map(({ fullName, failureMessages }) => `${path}: ${fullName.trim()}\n${beginOf(failureMessages.join("\n"))}`)
  return faults.length > 0 ? faults : [`${path}\n${beginOf(spec.message)}`]
}

/** The first lines of a text without colours and blank lines, indented. */
function beginOf(text: string): string {
  const lines = stripVTControlCharacters(text).split("\n").filter((line) => line.trim())
  return lines
    .slice(0, 8)
    .map((line) => `    ${line.slice(0, 200)}`)
    .join("\n")
}

function spawnJest(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const jest = join(ROOT_FOLDER, "node_modules/jest/bin/jest.js")
  return new Promise((resolve, reject) => {
    // Standard output carries the report that --json prints besides; people read the other one.
    const child = spawn(process.execPath, [jest, ...args], {
      cwd: ROOT_FOLDER,
      env,
      stdio: ["ignore", "ignore", "inherit"],
    })
    child.once("error", reject)
    child.once("close", (code) => resolve(code ?? 1))
  })
}
