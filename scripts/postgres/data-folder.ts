import { createHash, randomUUID } from "node:crypto"
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { run } from "../process/run"
import type { PostgresUser } from "./postgres-user"

/** Unlike `/tmp` it outlives a restart of the machine. */
const OPEN_FOLDER = "/var/tmp"

/**
 * Makes the folder for PostgreSQL's data. The user that PostgreSQL runs as has
 * to get there: a folder within root's closed ones is replaced by one under
 * `/var/tmp` whose name comes of the wanted one, so that the next run finds it again.
 *
 * @throws where neither can be written to
 */
export async function makeDataFolder(wanted: string, user: PostgresUser): Promise<string> {
  if (await makeFor(wanted, user)) {
    return wanted
  }
  const hash = createHash("sha256").update(wanted).digest("hex").slice(0, 16)
  const open = join(OPEN_FOLDER, `customer-center-${hash}`)
  if (await makeFor(open, user)) {
    return open
  }
  throw new Error(`PostgreSQL can write neither to ${wanted} nor to ${open}`)
}

/**
 * Whether these data are those that the wanted folder was tied to: whoever has deleted the wanted folder since means to
 * begin anew, wherever the data lie.
 */
export function isTied(wanted: string, folder: string): boolean {
  return wanted === folder || (readTie(wanted) !== null && readTie(wanted) === readTie(folder))
}

export function tie(wanted: string, folder: string): void {
  const name = randomUUID()
  for (const end of [wanted, folder]) {
    writeFileSync(tieOf(end), name)
  }
}

function readTie(folder: string): string | null {
  return existsSync(tieOf(folder)) ? readFileSync(tieOf(folder), "utf8") : null
}

function tieOf(folder: string): string {
  return join(folder, "tie")
}

async function makeFor(folder: string, { uid, gid }: PostgresUser): Promise<boolean> {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  if (uid === undefined || gid === undefined) {
    return true
  }
  chownSync(folder, uid, gid)
  return (await run("test", ["-w", folder], { cwd: "/", uid, gid })).code === 0
}
