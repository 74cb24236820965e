import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parseOptions } from "../../src/options"
import { renderOptions } from "./render-options"

const text = renderOptions()

describe("[G3] docs/options.md", () => {
  it("[G3] is what the schema of the options makes of it", () => {
    const file = readFileSync(join(__dirname, "../../docs/options.md"), "utf8")
    expect(file).toBe(text)
  })

  it("[G3] tells the default and the meaning of every option", () => {
    const rows = text.split("\n").filter((line) => line.startsWith("| `"))
    const leaves = countLeaves(parseOptions({}))

    expect(rows.length).toBeGreaterThanOrEqual(leaves)
    expect(rows.filter((row) => row.endsWith("|  |"))).toEqual([])
  })

  it("[G3] names options with their path, bounds and default", () => {
    expect(text).toContain(
      "| `activation.attemptsPerAddress` | whole number, 1 to 100000 | `20` | Activation attempts an hour from one client address |"
    )
  })
})

function countLeaves(value: unknown): number {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return 1
  }
  return Object.values(value).reduce((sum: number, child) => sum + countLeaves(child), 0)
}
