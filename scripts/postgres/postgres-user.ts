import { existsSync } from "node:fs"
import { userInfo } from "node:os"
import { run, runOrThrow } from "../process/run"

/** As whom PostgreSQL runs; nothing named means: as whoever runs this. */
export interface PostgresUser {
  uid?: number
  gid?: number
}

/** A plain `su` leaves root without `/usr/sbin` in its PATH. */
const USERADD = "/usr/sbin/useradd"

/**
 * PostgreSQL refuses to run as root. Where root calls us, the system's user
 * `postgres` takes over, and is made where there is none.
 *
 * @throws where it cannot be made, with what to do instead
 */
export async function findPostgresUser(): Promise<PostgresUser> {
  if (userInfo().uid !== 0) {
    return {}
  }
  const known = await run("id", ["-u", "postgres"])
  if (known.code !== 0) {
    await makePostgresUser()
  }
  return {
    uid: Number(await runOrThrow("id", ["-u", "postgres"])),
    gid: Number(await runOrThrow("id", ["-g", "postgres"])),
  }
}

async function makePostgresUser(): Promise<void> {
  try {
    await runOrThrow(existsSync(USERADD) ? USERADD : "useradd", ["--system", "--user-group", "--no-create-home", "postgres"])
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `PostgreSQL does not run as root, and its user "postgres" could not be made (${why}): make that user, run this as another one, or name a database in DATABASE_URL (for tests in DB_HOST)`,
      { cause }
    )
  }
}
