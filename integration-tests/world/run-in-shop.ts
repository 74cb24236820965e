import { join } from "node:path"
import { runOrThrow } from "../../scripts/process/run"
import { ROOT_FOLDER } from "../../scripts/process/root-folder"
import type { PluginOptionsInput } from "../../src/options"
import { SOURCE_ENV } from "./source-env"

/**
 * Runs a script inside the shop, on a database of its own.
 *
 * @param script its path in this package; its default export gets the shop's container
 */
export async function runInShop(
  databaseUrl: string,
  script: string,
  { options = {}, env = {} }: { options?: PluginOptionsInput; env?: Readonly<Record<string, string>> } = {}
): Promise<void> {
  const medusa = join(ROOT_FOLDER, "node_modules/@medusajs/cli/cli.js")
  await runOrThrow(process.execPath, [medusa, "exec", `./${script}`], {
    cwd: ROOT_FOLDER,
    env: {
      ...process.env,
      ...SOURCE_ENV,
      ...env,
      DATABASE_URL: databaseUrl,
      CUSTOMER_CENTER_OPTIONS: JSON.stringify(options),
    },
  })
}
