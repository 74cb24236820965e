import { withConnection } from "../postgres/with-connection"

/** What the demo has put into a database already. It stands in the database itself, and goes where that one goes. */
export interface DemoProgress {
  /** The state of the sources that its tables fit; null for one that the demo does not know. */
  migratedTo: string | null
  /** Whether the demo's data are in it. What became of them since is their owner's. */
  seeded: boolean
}

const TABLE = "customer_center_demo"

export async function readDemoProgress(databaseUrl: string): Promise<DemoProgress> {
  return await withConnection(databaseUrl, async (client) => {
    const { rows: tables } = await client.query("select to_regclass($1) is not null as there", [TABLE])
    const { rows } = tables[0]?.there ? await client.query(`select migrated_to, seeded from ${TABLE}`) : { rows: [] }
    const [row] = rows
    return { migratedTo: row ? String(row.migrated_to) : null, seeded: row?.seeded === true }
  })
}

export async function writeDemoProgress(databaseUrl: string, progress: { migratedTo: string; seeded: boolean }): Promise<void> {
  await withConnection(databaseUrl, async (client) => {
    await client.query(
      `create table if not exists ${TABLE} (id int primary key default 1 check (id = 1), migrated_to text not null, seeded boolean not null)`
    )
    await client.query(
      `insert into ${TABLE} (migrated_to, seeded) values ($1, $2)
       on conflict (id) do update set migrated_to = excluded.migrated_to, seeded = excluded.seeded`,
      [progress.migratedTo, progress.seeded]
    )
  })
}
