import { join } from "node:path"
import type { PluginOptionsInput } from "../src/options"
import { ROOT_FOLDER } from "../scripts/process/root-folder"
import { runOrThrow } from "../scripts/process/run"
import { withConnection } from "../scripts/postgres/with-connection"

/**
 * Runs a script of this folder inside the shop, on the bench's database.
 *
 * @returns headers with the publishable key that the script made
 */
export async function runSeed(
  url: string,
  script: string,
  options: PluginOptionsInput,
  env: Readonly<Record<string, string>> = {}
): Promise<Record<string, string>> {
  const medusa = join(ROOT_FOLDER, "node_modules/@medusajs/cli/cli.js")
  await runOrThrow(process.execPath, [medusa, "exec", `./bench/${script}`], {
    cwd: ROOT_FOLDER,
    env: {
      ...process.env,
      ...env,
      DATABASE_URL: url,
      CUSTOMER_CENTER_OPTIONS: JSON.stringify(options),
      MEDUSA_DISABLE_TELEMETRY: "true",
      NODE_OPTIONS: "",
      TS_NODE_TRANSPILE_ONLY: "true",
    },
  })
  const { rows } = await withConnection(url, (client) => client.query("select token from api_key limit 1"))
  return { "x-publishable-api-key": String(rows[0]?.token) }
}
