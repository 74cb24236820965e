import { randomUUID } from "node:crypto"
import { join } from "node:path"
import { median } from "simple-statistics"
import { databaseUrl } from "../../integration-tests/world/database-server"
import { readText } from "../../integration-tests/world/read-body"
import { startShopProcess } from "../../integration-tests/world/shop-process"
import type { ShopProcess } from "../../integration-tests/world/shop-process"
import { cloneMigratedDatabase, dropDatabase } from "../../integration-tests/world/template-database"
import { ROOT_FOLDER } from "../../scripts/process/root-folder"
import { withConnection } from "../../scripts/postgres/with-connection"
import { step } from "../../scripts/process/step"
import { printResult } from "../print-result"
import { runSeed } from "../run-seed"
import { countQueries } from "./count-queries"
import { measureLatency } from "./measure-latency"
import type { Latencies } from "./measure-latency"
import { makePlainShop } from "../../integration-tests/world/plain-shop"

const BOUND = 1.03
const FULL = { rounds: 7, pairsPerRound: 300, pairsToWarmUp: 200 }
const QUICK = { rounds: 5, pairsPerRound: 60, pairsToWarmUp: 30 }
const PATH = "/store/products?limit=20"
const REQUESTS_COUNTED = 20

const OPTIONS = {
  erp: { provider: { resolve: join(ROOT_FOLDER, "integration-tests/world/ruled-erp") } },
}

/**
 * What the guard costs a request to the store: `GET /store/products` of two shops on
 * one database, one with the plugin and one without it, asked in turn.
 */
export async function benchGuard({ quick }: { quick: boolean }): Promise<void> {
  const samples = quick ? QUICK : FULL
  const name = `cc-bench-${randomUUID().slice(0, 13)}`
  await step("Making the database", () => cloneMigratedDatabase(name))
  const running: { stop(): Promise<void> }[] = []
  try {
    const url = databaseUrl(name)
    const key = await step("Making the products", () => runSeed(url, "seed-products.ts", OPTIONS))
    const [shop, plain] = await step("Starting both shops", () => startBoth({ shop: url, plain: url }, running))
    const signedIn = await activateAccount(shop, key)
    const requests: readonly Asking[] = [
      { who: "anonymous", path: PATH, headers: key },
      { who: "signed in", path: PATH, headers: signedIn },
      { who: "signed in, with prices", path: `${PATH}&region_id=${await findRegion(url)}`, headers: signedIn },
    ]
    const kinds = requests.map(({ who, path, headers }) => ({
      who,
      asked: { with: { address: shop.address, path, headers }, without: { address: plain.address, path, headers } },
      rounds: [] as Latencies[],
    }))
    for (const { asked } of kinds) {
      await measureLatency(asked, samples.pairsToWarmUp)
    }
    // kind after kind in each round: two processes grow apart as they age, and that is no kind's doing
    for (let round = 1; round <= samples.rounds; round++) {
      for (const { asked, rounds } of kinds) {
        rounds.push(await measureLatency(asked, samples.pairsPerRound))
      }
    }
    const ratios = kinds.map(({ who, rounds }) => {
      const all = rounds.map(({ ratio }) => ratio)
      process.stdout.write(
        `${who}: ${samples.rounds} rounds of ${samples.pairsPerRound} pairs, median ${median(rounds.map((r) => r.withMs)).toFixed(2)} ms with, ` +
          `${median(rounds.map((r) => r.withoutMs)).toFixed(2)} ms without; ` +
          `ratio ${median(all).toFixed(3)} (${Math.min(...all).toFixed(3)}–${Math.max(...all).toFixed(3)})\n`
      )
      return median(all)
    })
    await stopAll(running)
    await countBoth(url, requests)
    printResult("guard", { ratio: Math.max(...ratios), bound: BOUND })
  } finally {
    await stopAll(running)
    await dropDatabase(name)
  }
}

/** A request of one kind of visitor. */
interface Asking {
  who: string
  path: string
  headers: Record<string, string>
}

async function findRegion(url: string): Promise<string> {
  const { rows } = await withConnection(url, (client) => client.query("select id from region limit 1"))
  return String(rows[0]?.id)
}

async function startBoth(
  urls: { shop: string; plain: string },
  running: { stop(): Promise<void> }[],
  env: Readonly<Record<string, string>> = {}
): Promise<[ShopProcess, ShopProcess]> {
  const both = await Promise.all([
    startShopProcess({ databaseUrl: urls.shop, options: OPTIONS, env }),
    startShopProcess({ databaseUrl: urls.plain, folder: makePlainShop(), env }),
  ])
  running.push(...both)
  return both
}

/** A business user of a company; its token counts in both shops, which have one secret. */
async function activateAccount(shop: ShopProcess, key: Record<string, string>): Promise<Record<string, string>> {
  const { status, body } = await shop.http.post("/store/customer-center/activations", {
    headers: key,
    body: { customer_number: "C-1", invoice_number: "R-1", email: "anna-1@example.com", password: "a long password" },
  })
  if (status !== 201) {
    throw new Error(`The activation answered ${status}: ${JSON.stringify(body)}`)
  }
  return { ...key, authorization: `Bearer ${readText(body, "token")}` }
}

/** Statements a request costs, counted on their way to the database; without jobs, which would be counted as well. */
async function countBoth(url: string, requests: readonly Asking[]): Promise<void> {
  const counters = [await countQueries(url), await countQueries(url)] as const
  const running: { stop(): Promise<void> }[] = []
  try {
    const urls = { shop: counters[0].databaseUrl, plain: counters[1].databaseUrl }
    const shops = await step("Starting both shops to count", () =>
      startBoth(urls, running, { MEDUSA_WORKER_MODE: "server" })
    )
    for (const { who, path, headers } of requests) {
      const counts = []
      for (const [index, shop] of shops.entries()) {
        await shop.http.get(path, { headers })
        const before = counters[index]?.count() ?? 0
        for (let request = 0; request < REQUESTS_COUNTED; request++) {
          await shop.http.get(path, { headers })
        }
        counts.push(((counters[index]?.count() ?? 0) - before) / REQUESTS_COUNTED)
      }
      process.stdout.write(`${who}: ${String(counts[0])} statements a request with, ${String(counts[1])} without\n`)
    }
  } finally {
    await stopAll(running)
    await Promise.all(counters.map((counter) => counter.close()))
  }
}

async function stopAll(running: { stop(): Promise<void> }[]): Promise<void> {
  await Promise.all(running.splice(0).map((shop) => shop.stop()))
}
