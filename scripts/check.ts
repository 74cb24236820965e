/**
 * `npm run check`: types, lint rules, the architecture's arrows and dead code, at once
 * and each of them to its end, so that one run tells everything.
 *
 *   npm run check                all of it
 *   npm run check -- lint        one of: types, lint, arrows, dead-code
 */
import { existsSync } from "node:fs"
import { join } from "node:path"
import { run } from "./process/run"
import { ROOT_FOLDER } from "./process/root-folder"

interface Check {
  name: string
  commands: readonly (readonly [string, ...string[]])[]
}

/** Server and tests, admin, hosted pages: each resolves its imports in its own way. */
const PROJECTS = [".", "src/admin", "src/storefront"]
const FOLDERS = ["src", "scripts", "integration-tests", "bench"]

const CHECKS: readonly Check[] = [
  {
    name: "types",
    commands: PROJECTS.filter((project) => existsSync(join(ROOT_FOLDER, project, "tsconfig.json"))).map(
      (project) => ["tsc", "--noEmit", "--project", project]
    ),
  },
  { name: "lint", commands: [["eslint", ".", "--max-warnings", "0"]] },
  { name: "arrows", commands: [["depcruise", ...FOLDERS, "--config", ".dependency-cruiser.cjs"]] },
  { name: "dead-code", commands: [["knip", "--no-config-hints"]] },
]

async function main(): Promise<number> {
  const named = process.argv.slice(2)
  const unknown = named.filter((name) => !CHECKS.some((check) => check.name === name))
  if (unknown.length > 0) {
    const known = CHECKS.map((check) => check.name).join(", ")
    throw new Error(`There is no check "${unknown.join(" ")}"; there are ${known}`)
  }
  const wanted = CHECKS.filter((check) => named.length === 0 || named.includes(check.name))
  const results = await Promise.all(wanted.map(passes))
  const failed = results.filter((passed) => !passed).length
  process.stdout.write(`${wanted.length - failed} checks passed, ${failed} failed\n`)
  return failed === 0 ? 0 : 1
}

async function passes({ name, commands }: Check): Promise<boolean> {
  const startedAt = performance.now()
  let passed = true
  let said = ""
  for (const [program, ...args] of commands) {
    const path = join(ROOT_FOLDER, "node_modules/.bin", program)
    const { code, output } = await run(path, args, { cwd: ROOT_FOLDER })
    if (code !== 0) {
      passed = false
      said += `${output.trimEnd()}\n`
    }
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  process.stdout.write(`${said}${passed ? "ok    " : "FAILED"} ${name} (${seconds} s)\n`)
  return passed
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
)
