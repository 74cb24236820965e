import { randomUUID } from "node:crypto"
import { join } from "node:path"
import { withConnection } from "../../scripts/postgres/with-connection"
import { ROOT_FOLDER } from "../../scripts/process/root-folder"
import type { PluginOptionsInput } from "../../src/options"
import { databaseUrl } from "../world/database-server"
import { makePlainShop } from "../world/plain-shop"
import { startShopProcess } from "../world/shop-process"
import type { ShopProcess } from "../world/shop-process"
import { cloneMigratedDatabase, dropDatabase } from "../world/template-database"

/** A database of its own, with shops on it that each are a process. */
export interface ProveWorld {
  databaseUrl: string
  /** Headers with the publishable key that is in the database. */
  storeHeaders: Readonly<Record<string, string>>
  startShop(options?: PluginOptionsInput, env?: Readonly<Record<string, string>>): Promise<ShopProcess>
  /** A shop without the plugin, on the same database. */
  startPlainShop(): Promise<ShopProcess>
  /** Rows of one statement. */
  select(sql: string, parameters?: readonly unknown[]): Promise<Record<string, unknown>[]>
  /** Stops all shops and drops the database. */
  end(): Promise<void>
}

/** Limits that a proof with thousands of requests would run into, and the ERP that knows them all by rule. */
export function proveOptions({ maxDelayMs = 0 } = {}): PluginOptionsInput & { erp: object; activation: object } {
  return {
    erp: {
      timeLimitMs: 2_000,
      provider: {
        resolve: join(ROOT_FOLDER, "integration-tests/world/ruled-erp"),
        options: { maxDelayMs },
      },
    },
    activation: { refusalAfterMs: 50, attemptsPerAddress: 100_000, missesPerNumber: 1_000 },
  }
}

export async function openProveWorld(): Promise<ProveWorld> {
  const name = `cc-prove-${randomUUID().slice(0, 13)}`
  await cloneMigratedDatabase(name)
  const url = databaseUrl(name)
  const key = `pk_${randomUUID()}`
  const select: ProveWorld["select"] = (sql, parameters = []) =>
    withConnection(url, async (client) => (await client.query(sql, [...parameters])).rows)
  await select(
    `insert into api_key (id, token, salt, redacted, title, type, created_by)
     values ('apk_prove', $1, '', $1, 'prove', 'publishable', 'prove')`,
    [key]
  )
  const shops: ShopProcess[] = []
  let first: Promise<ShopProcess> | undefined
  // two that are the first on a database write the platform's own defaults at once, and one of them fails of it
  const start = async (options: Parameters<typeof startShopProcess>[0]) => {
    const starting = Promise.resolve(first).then(async () => await startShopProcess(options))
    first ??= starting
    const shop = await starting
    shops.push(shop)
    return shop
  }
  return {
    databaseUrl: url,
    storeHeaders: { "x-publishable-api-key": key },
    select,
    async startShop(options = proveOptions(), env = {}) {
      return await start({ databaseUrl: url, options, env })
    },
    async startPlainShop() {
      return await start({ databaseUrl: url, folder: makePlainShop() })
    },
    async end() {
      await Promise.all(shops.map((shop) => shop.kill()))
      await dropDatabase(name)
    },
  }
}
