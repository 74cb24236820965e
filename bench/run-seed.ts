import { runInShop } from "../integration-tests/world/run-in-shop"
import type { PluginOptionsInput } from "../src/options"
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
  await runInShop(url, `bench/${script}`, { options, env })
  const { rows } = await withConnection(url, (client) => client.query("select token from api_key limit 1"))
  return { "x-publishable-api-key": String(rows[0]?.token) }
}
