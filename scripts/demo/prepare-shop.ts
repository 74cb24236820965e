import { hashFiles } from "../shop/hash-files"
import { ROOT_FOLDER } from "../process/root-folder"
import { step } from "../process/step"
import { execInShop, migrateShop } from "../shop/run-medusa"
import { readDemoProgress, writeDemoProgress } from "./progress"

/**
 * Tables, where this state of the sources has not put them there yet, and the demo's data, once for each
 * database: a second time would undo what somebody changed of them.
 */
export async function prepareShop(command: {
  databaseUrl: string
  env: Readonly<Record<string, string>>
  onOutput: (text: string) => void
}): Promise<void> {
  const { databaseUrl } = command
  const migratedTo = hashFiles(ROOT_FOLDER, ["src", "medusa-config.ts", "package-lock.json"])
  const progress = await readDemoProgress(databaseUrl)
  if (progress.migratedTo !== migratedTo) {
    await step("Migrating the database", () => migrateShop(command))
    await writeDemoProgress(databaseUrl, { migratedTo, seeded: progress.seeded })
  }
  if (!progress.seeded) {
    await step("Filling the shop and its ERP", () => execInShop("scripts/demo/seed", command))
    await writeDemoProgress(databaseUrl, { migratedTo, seeded: true })
  }
}
