import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { readProcessStart } from "../process/process-start"
import { DEMO_FOLDER } from "./demo-folder"

/**
 * Claims the demo's folder for this process: two demos on the same data would stop each
 * other's database. What a killed one has left is taken over, whoever has its number by now.
 *
 * @throws an Error that names the process which has it
 */
export function claimFolder(folder: string = DEMO_FOLDER): void {
  const file = join(folder, "process")
  const [owner, start] = existsSync(file) ? readFileSync(file, "utf8").split("\n") : []
  if (owner && Number(owner) !== process.pid && readProcessStart(Number(owner)) === start) {
    throw new Error(`A demo runs in ${folder} already (process ${owner}): stop that one first`)
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${process.pid}\n${readProcessStart(process.pid)}`)
  process.once("exit", () => rmSync(file, { force: true }))
}
