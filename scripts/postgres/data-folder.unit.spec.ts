import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { isTied, tie } from "./data-folder"

describe("[F2] the folder of PostgreSQL's data", () => {
  const root = mkdtempSync(join(tmpdir(), "data-folder-"))
  const [wanted, open] = [join(root, "wanted"), join(root, "open")]
  beforeAll(() => [wanted, open].forEach((folder) => mkdirSync(folder)))
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it("[F2] outside of the wanted one counts as long as that one is there", () => {
    expect(isTied(wanted, wanted)).toBe(true)
    expect(isTied(wanted, open)).toBe(false)
    tie(wanted, open)
    expect(isTied(wanted, open)).toBe(true)

    rmSync(wanted, { recursive: true })
    mkdirSync(wanted)
    expect(isTied(wanted, open)).toBe(false)
    tie(wanted, open)
    expect(isTied(wanted, open)).toBe(true)
  })
})
