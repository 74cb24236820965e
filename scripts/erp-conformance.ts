#!/usr/bin/env node
/**
 * `npm run erp:conformance -- --provider <path|package|directory|tryton>
 * [--options <json>] [--samples <json file>]`: tries every promise of the provider
 * contract (F3). Ends with code 1 where one is broken.
 */
import { readFile } from "node:fs/promises"
import { isAbsolute, resolve } from "node:path"
import { parseArgs } from "node:util"
import { z } from "@medusajs/framework/zod"
import { openSubject } from "./erp-conformance/open-subject"
import { runConformance, type CheckResult } from "./erp-conformance/run-conformance"

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      provider: { type: "string" },
      options: { type: "string" },
      samples: { type: "string" },
    },
  })
  if (!values.provider) {
    throw new Error("--provider names the provider: a path, a package, directory or tryton")
  }
  const options = values.options === undefined ? null : parseObject(values.options)
  const subject = await openSubject({
    name: providerPath(values.provider),
    options,
    samples: values.samples ? JSON.parse(await readFile(values.samples, "utf8")) : undefined,
    databaseUrl: process.env.DATABASE_URL,
  })
  let ending: Promise<void> | undefined
  process.on("SIGINT", () => {
    ending ??= subject.end().finally(() => process.exit(130))
  })
  try {
    const results = await runConformance(subject.provider, subject.samples, print)
    const count = (outcome: CheckResult["outcome"]) =>
      results.filter((result) => result.outcome === outcome).length
    const leftOut = count("left_out")
    const also = leftOut > 0 ? `, ${leftOut} left out` : ""
    process.stdout.write(`${count("passed")} passed, ${count("failed")} failed${also}\n`)
    return count("failed") === 0
  } finally {
    await subject.end()
  }
}

/** A path is meant from where the command is run, whatever the platform makes of it. */
function providerPath(name: string): string {
  return name.startsWith(".") && !isAbsolute(name) ? resolve(name) : name
}

function parseObject(json: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(json))
  } catch {
    throw new Error("--options is not a JSON object")
  }
}

function print(result: CheckResult): void {
  switch (result.outcome) {
    case "passed":
      process.stdout.write(`  ok    ${result.name}\n`)
      return
    case "failed":
      process.stdout.write(
        `  FAIL  ${result.name}\n        ${result.reason.replace(/\n/g, "\n        ")}\n`
      )
      return
    case "left_out":
      process.stdout.write(`  --    ${result.name} (left out: ${result.reason})\n`)
  }
}

main().then(
  (passed) => process.exit(passed ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(2)
  }
)
