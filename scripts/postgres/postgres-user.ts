import { userInfo } from "node:os"
import { run, runOrThrow } from "../process/run"

/** As whom PostgreSQL runs; nothing named means: as whoever runs this. */
export interface PostgresUser {
  uid?: number
  gid?: number
}

/**
 * PostgreSQL refuses to run as root. Where root calls us, the system's user
 * `postgres` takes over, and is made where there is none.
 */
export async function findPostgresUser(): Promise<PostgresUser> {
  if (userInfo().uid !== 0) {
    return {}
  }
  const known = await run("id", ["-u", "postgres"])
  if (known.code !== 0) {
    await runOrThrow("useradd", ["--system", "--user-group", "--no-create-home", "postgres"])
  }
  return {
    uid: Number(await runOrThrow("id", ["-u", "postgres"])),
    gid: Number(await runOrThrow("id", ["-g", "postgres"])),
  }
}
