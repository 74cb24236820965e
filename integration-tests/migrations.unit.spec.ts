import { readdirSync } from "node:fs"
import { join } from "node:path"

const modules = join(__dirname, "../src/modules")

/** Every migration of every room, by the name that the platform notes it under. */
function listMigrations(): string[] {
  return readdirSync(modules, { recursive: true, encoding: "utf8" })
    .filter((path) => /migrations\/Migration\d+\.ts$/.test(path))
    .map((path) => path.replace(/.*\//, ""))
}

describe("migrations", () => {
  it("[G3] have a name each: the platform keeps one list for all modules and runs no name twice", () => {
    const names = listMigrations()
    expect(names.length).toBeGreaterThan(10)
    expect([...new Set(names)].sort()).toEqual([...names].sort())
  })
})
