import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { ROOT_FOLDER } from "../process/root-folder"

/**
 * Claims `.demo/` for this process: two demos on the same data would stop each
 * other's database.
 *
 * @throws an Error that names the process which has it
 */
export function claimFolder(): void {
  const file = join(ROOT_FOLDER, ".demo/process")
  const owner = existsSync(file) ? Number(readFileSync(file, "utf8")) : null
  if (owner && owner !== process.pid && isAlive(owner)) {
    throw new Error(`A demo runs in this folder already (process ${owner}): stop that one first`)
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, String(process.pid))
  process.once("exit", () => rmSync(file, { force: true }))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
