import { readFileSync } from "node:fs"
import type { AxeResults } from "axe-core"
import type { Page } from "playwright-core"

const axeFile = require.resolve("axe-core/axe.min.js")
const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]

/** What axe finds of serious or critical impact, as one line each. */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(axeFile, "utf8"))
  const results: AxeResults = await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(tags)} })`)
  return results.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ""}`))
}
