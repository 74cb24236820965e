import { rmSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { startPostgres } from "../postgres/start-postgres"
import { step } from "../process/step"

export interface TestDatabase {
  /** What the platform's test runners, and ours, read. */
  env: Record<string, string>
  stop(): Promise<void>
}

/**
 * The database server of a test run: the one named in `DB_HOST`, else one of our
 * own that is gone afterwards. Its data need not survive, so nothing waits for the disk, unless it is to
 * take as long as a shop's own.
 */
export async function startTestDatabase({ durable = false }: { durable?: boolean } = {}): Promise<TestDatabase> {
  if (process.env.DB_HOST) {
    return { env: {}, stop: async () => undefined }
  }
  const folder = mkdtempSync(join(tmpdir(), "customer-center-test-"))
  const postgres = await step("Starting PostgreSQL", () => startPostgres({ folder, durable }))
  return {
    env: {
      DB_HOST: postgres.host,
      DB_PORT: String(postgres.port),
      DB_USERNAME: postgres.user,
      DB_PASSWORD: postgres.password,
    },
    stop: async () => {
      await postgres.stop()
      rmSync(postgres.folder, { recursive: true, force: true })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
