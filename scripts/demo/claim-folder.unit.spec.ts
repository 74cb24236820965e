import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { readProcessStart } from "../process/process-start"
import { claimFolder } from "./claim-folder"

describe("[F2] the claim of the demo's folder", () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "claim-"))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const leave = (words: string): void => writeFileSync(join(folder, "process"), words)

  it("[F2] is refused while the process that has it runs", () => {
    leave(`${process.ppid}\n${readProcessStart(process.ppid)}`)

    expect(() => claimFolder(folder)).toThrow(`A demo runs in ${folder} already (process ${process.ppid})`)
  })

  it.each([
    ["that has ended", "999999999\n1"],
    ["whose number another process has by now", `${process.ppid}\nanother time`],
    ["that left nothing to read", ""],
  ])("[F2] is taken over from a process %s", (_, words) => {
    leave(words)

    expect(() => claimFolder(folder)).not.toThrow()
    expect(existsSync(join(folder, "process"))).toBe(true)
  })

  it("[F2] knows a process by its number and its beginning", () => {
    expect(readProcessStart(process.pid)).toBe(readProcessStart(process.pid))
    expect(readProcessStart(process.pid)).not.toBe(readProcessStart(1))
    expect(readProcessStart(999_999_999)).toBeNull()
  })
})
