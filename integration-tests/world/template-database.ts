import { readdirSync } from "node:fs"
import { join } from "node:path"
import { hashFiles } from "../../scripts/shop/hash-files"
import { ROOT_FOLDER } from "../../scripts/process/root-folder"
import { runOrThrow } from "../../scripts/process/run"
import { databaseUrl, withServer } from "./database-server"
import { SOURCE_ENV } from "./source-env"

const PREFIX = "cc_template_"
/** Any number that nobody else locks with. */
const LOCK = 7_291_034

/**
 * Makes a database with all tables in it. The platform's migrations take twenty
 * seconds, so they run once for each state of the sources that make tables; every spec then
 * gets a copy, in less than one.
 */
export async function cloneMigratedDatabase(name: string): Promise<void> {
  await withServer(async (server) => {
    // Held until the connection closes: two specs never make the same template.
    await server.query("select pg_advisory_lock($1)", [LOCK])
    const template = `${PREFIX}${hashTableSources().slice(0, 16)}`
    const found = await server.query("select datname from pg_database where datname like $1", [
      `${PREFIX}%`,
    ])
    const present = found.rows.map((row) => String(row.datname))
    if (!present.includes(template)) {
      const unfinished = `unfinished_${template}`
      await server.query(`drop database if exists "${unfinished}" with (force)`)
      await server.query(`create database "${unfinished}"`)
      await migrate(unfinished)
      await server.query(`alter database "${unfinished}" rename to "${template}"`)
    }
    await server.query(`create database "${name}" template "${template}" strategy file_copy`)
    for (const outdated of present.filter((candidate) => candidate !== template)) {
      await server.query(`drop database if exists "${outdated}"`)
    }
  })
}

/** Drops it, whoever is still connected. */
export async function dropDatabase(name: string): Promise<void> {
  await withServer(async (server) => {
    await server.query(`drop database if exists "${name}" with (force)`)
  })
}

/** What decides which tables there are: our rooms' migrations and links, and the platform's version. */
function hashTableSources(): string {
  const rooms = readdirSync(join(ROOT_FOLDER, "src/modules"))
  return hashFiles(ROOT_FOLDER, [
    ...rooms.map((room) => `src/modules/${room}/migrations`),
    "src/links",
    "src/outbox/table-sql.ts",
    "integration-tests/world/template-database.ts",
    "node_modules/@medusajs/medusa/package.json",
  ])
}

async function migrate(database: string): Promise<void> {
  const medusa = join(ROOT_FOLDER, "node_modules/.bin/medusa")
  await runOrThrow(medusa, ["db:migrate", "--skip-scripts"], {
    cwd: ROOT_FOLDER,
    env: {
      ...process.env,
      ...SOURCE_ENV,
      NODE_ENV: "test",
      // tables do not hang on options
      CUSTOMER_CENTER_OPTIONS: "",
      // with the tables of the platform's own lock, which only few of the shops use
      LOCKING: "postgres",
      DATABASE_URL: databaseUrl(database),
    },
  })
}
