import { mkdtempSync, rmSync } from "node:fs"
import { homedir } from "node:os"
import { join } from "node:path"
import { startPostgres } from "./start-postgres"
import type { RunningPostgres } from "./start-postgres"
import { withConnection } from "./with-connection"

describe("[F2] a PostgreSQL of our own", () => {
  // root's is closed to the user that PostgreSQL runs as, so the data then lie elsewhere
  const root = mkdtempSync(join(homedir(), ".customer-center-test-"))
  const folder = join(root, "postgres")
  const used = new Set<string>()
  afterAll(() => [root, ...used].forEach((path) => rmSync(path, { recursive: true, force: true })))

  const countNotes = (postgres: RunningPostgres) =>
    withConnection(postgres.urlOf("postgres"), async (client) => {
      await client.query("create table if not exists note (id int)")
      await client.query("insert into note values (1)")
      return (await client.query("select * from note")).rows.length
    })

  async function run(): Promise<number> {
    const postgres = await startPostgres({ folder, durable: false })
    used.add(postgres.folder)
    try {
      return await countNotes(postgres)
    } finally {
      await postgres.stop()
    }
  }

  it("[F2] keeps its data over a restart, and begins anew once its folder is deleted, wherever the data lie", async () => {
    expect([await run(), await run()]).toEqual([1, 2])
    rmSync(root, { recursive: true })
    expect([await run(), await run()]).toEqual([1, 2])
  })
})
