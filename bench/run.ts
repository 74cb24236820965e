/**
 * `npm run bench -- <name>…`: measures, and ends each bench with one line,
 * `<name> ratio=<number> bound=<number> ok` (or `short`). A bench that runs to its end
 * ends well, whatever it measured; the numbers are for people, and depend on the machine.
 *
 * The database server is the one in DB_HOST, else one of our own.
 */
import { startTestDatabase } from "../scripts/test/with-database"
import { benchGuard } from "./guard/bench-guard"
import { benchUsers } from "./users/bench-users"

const BENCHES: Readonly<Record<string, () => Promise<void>>> = { guard: benchGuard, users: benchUsers }

async function main(): Promise<void> {
  const names = process.argv.slice(2)
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name))
  if (unknown.length > 0) {
    throw new Error(`There is no bench "${unknown.join(" ")}"; there are ${Object.keys(BENCHES).join(", ")}`)
  }
  const database = await startTestDatabase()
  Object.assign(process.env, database.env)
  try {
    for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
      await BENCHES[name]?.()
    }
  } finally {
    await database.stop()
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
)
