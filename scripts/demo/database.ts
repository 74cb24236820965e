import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { startPostgres } from "../postgres/start-postgres"
import { withConnection } from "../postgres/with-connection"
import { ROOT_FOLDER } from "../process/root-folder"

const NAME = "customer_center_demo"

export interface DemoDatabase {
  url: string
  /** Whether it holds what this state of the sources puts into it. */
  isPrepared(hash: string): boolean
  markPrepared(hash: string): void
  stop(): Promise<void>
}

/** The database named in `DATABASE_URL`, or a PostgreSQL of our own that keeps its data in `.demo/`. */
export async function openDemoDatabase(preferredPort: number): Promise<DemoDatabase> {
  const named = process.env.DATABASE_URL
  return named ? openNamed(named) : openOwn(preferredPort)
}

/** Somebody else's: never taken for prepared, since we do not see what becomes of it. */
async function openNamed(url: string): Promise<DemoDatabase> {
  try {
    await withConnection(url, (client) => client.query("select 1"))
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`The database named in DATABASE_URL cannot be used: ${why}`, { cause })
  }
  return {
    url,
    isPrepared: () => false,
    markPrepared: () => undefined,
    stop: async () => undefined,
  }
}

async function openOwn(preferredPort: number): Promise<DemoDatabase> {
  const folder = join(ROOT_FOLDER, ".demo/postgres")
  const postgres = await startPostgres({ folder, preferredPort, durable: true })
  await withConnection(postgres.urlOf("postgres"), async (client) => {
    const found = await client.query("select 1 from pg_database where datname = $1", [NAME])
    if (found.rows.length === 0) {
      await client.query(`create database ${NAME}`)
    }
  })
  const marker = join(postgres.folder, "prepared")
  return {
    url: postgres.urlOf(NAME),
    isPrepared: (hash) => existsSync(marker) && readFileSync(marker, "utf8") === hash,
    markPrepared: (hash) => writeFileSync(marker, hash),
    stop: () => postgres.stop(),
  }
}
