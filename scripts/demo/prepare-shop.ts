import { hashFiles } from "../shop/hash-files"
import { ROOT_FOLDER } from "../process/root-folder"
import { step } from "../process/step"
import { execInShop, migrateShop } from "../shop/run-medusa"
import type { DemoDatabase } from "./database"

/** Tables and the demo's data, where this state of the sources has not put them there yet. */
export async function prepareShop(
  database: DemoDatabase,
  command: { env: Readonly<Record<string, string>>; onOutput: (text: string) => void }
): Promise<void> {
  const hash = hashFiles(ROOT_FOLDER, [
    "src",
    "scripts/demo",
    "scripts/seed",
    "medusa-config.ts",
    "package-lock.json",
  ])
  if (database.isPrepared(hash)) {
    return
  }
  const settings = { databaseUrl: database.url, ...command }
  await step("Migrating the database", () => migrateShop(settings))
  await step("Filling the shop and its ERP", () => execInShop("scripts/demo/seed", settings))
  database.markPrepared(hash)
}
