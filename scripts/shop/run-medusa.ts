import { join } from "node:path"
import { ROOT_FOLDER } from "../process/root-folder"
import { runOrThrow } from "../process/run"
import { SHOP_FOLDER } from "./build-shop"
import { shopEnv } from "./start-shop"
import type { ShopSettings } from "./start-shop"

type ShopCommand = Pick<ShopSettings, "databaseUrl" | "env" | "onOutput">

/** Brings all tables of the platform and the plugin into the database; does what is missing only. */
export async function migrateShop(settings: ShopCommand): Promise<void> {
  await runMedusa(["db:migrate", "--skip-scripts"], settings)
}

/** Runs a script of ours within the built shop, by its path from the package's root without ending. */
export async function execInShop(script: string, settings: ShopCommand): Promise<void> {
  await runMedusa(["exec", `./${script}.js`], settings)
}

async function runMedusa(args: readonly string[], settings: ShopCommand): Promise<void> {
  const medusa = join(ROOT_FOLDER, "node_modules/.bin/medusa")
  const { onOutput } = settings
  await runOrThrow(medusa, args, { cwd: SHOP_FOLDER, env: shopEnv(settings), onOutput })
}
