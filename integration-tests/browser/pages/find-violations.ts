import { readFileSync } from "node:fs"
import type { AxeResults } from "axe-core"
import type { Page } from "playwright-core"

const axeFile = require.resolve("axe-core/axe.min.js")
const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]

/**
 * What axe finds of serious or critical impact, as one line each.
 *
 * @param within a selector; left out: the whole page
 */
export async function findViolations(page: Page, within = "html"): Promise<string[]> {
  await page.evaluate(readFileSync(axeFile, "utf8"))
  const results: AxeResults = await page.evaluate(`axe.run(document.querySelector(${JSON.stringify(within)}), { runOnly: ${JSON.stringify(tags)} })`)
  return results.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ""}`))
}
