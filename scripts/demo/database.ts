import { join } from "node:path"
import { startPostgres } from "../postgres/start-postgres"
import { withConnection } from "../postgres/with-connection"
import { DEMO_FOLDER } from "./demo-folder"

const NAME = "customer_center_demo"

export interface DemoDatabase {
  url: string
  /** Where what a person did is kept, and how to begin anew, in a sentence. */
  kept: string
  stop(): Promise<void>
}

/** The database named in `DATABASE_URL`, or a PostgreSQL of our own that keeps its data in the demo's folder. */
export async function openDemoDatabase(preferredPort: number): Promise<DemoDatabase> {
  const named = process.env.DATABASE_URL
  return named ? openNamed(named) : openOwn(preferredPort)
}

async function openNamed(url: string): Promise<DemoDatabase> {
  try {
    await withConnection(url, (client) => client.query("select 1"))
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`The database named in DATABASE_URL cannot be used: ${why}`, { cause })
  }
  return {
    url,
    kept: "What you did is kept in the database named in DATABASE_URL; an empty one begins anew.",
    stop: async () => undefined,
  }
}

async function openOwn(preferredPort: number): Promise<DemoDatabase> {
  const folder = join(DEMO_FOLDER, "postgres")
  const postgres = await startPostgres({ folder, preferredPort, durable: true })
  await withConnection(postgres.urlOf("postgres"), async (client) => {
    const found = await client.query("select 1 from pg_database where datname = $1", [NAME])
    if (found.rows.length === 0) {
      await client.query(`create database ${NAME}`)
    }
  })
  const outside = postgres.folder === folder ? "" : `, its database in ${postgres.folder}`
  return {
    url: postgres.urlOf(NAME),
    kept: `What you did is kept in ${DEMO_FOLDER}${outside}; delete ${DEMO_FOLDER} to begin anew.`,
    stop: () => postgres.stop(),
  }
}
