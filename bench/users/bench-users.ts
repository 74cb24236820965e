import { randomUUID } from "node:crypto"
import { join } from "node:path"
import { median } from "simple-statistics"
import { databaseUrl } from "../../integration-tests/world/database-server"
import { readText } from "../../integration-tests/world/read-body"
import { startShopProcess } from "../../integration-tests/world/shop-process"
import type { ShopProcess } from "../../integration-tests/world/shop-process"
import { cloneMigratedDatabase, dropDatabase } from "../../integration-tests/world/template-database"
import { ROOT_FOLDER } from "../../scripts/process/root-folder"
import { step } from "../../scripts/process/step"
import { countQueries } from "../guard/count-queries"
import { measureLatency } from "../guard/measure-latency"
import { printResult } from "../print-result"
import { runSeed } from "../run-seed"
import { fillCompany } from "./fill-company"

const BOUND = 1.5
const USERS = 10_000
const ROUNDS = 7
const PAIRS_PER_ROUND = 20
const PAIRS_TO_WARM_UP = 30
const REQUESTS_COUNTED = 5

const OPTIONS = {
  erp: { provider: { resolve: join(ROOT_FOLDER, "integration-tests/world/ruled-erp") } },
}
const USERS_PATH = "/store/customer-center/users"
const CUSTOMERS_PATH = "/admin/customers?limit=20"

/** What the overview asks for; each page brings roles and last login. */
const ASKED = {
  "the first page": `${USERS_PATH}?limit=20`,
  "a search": `${USERS_PATH}?limit=20&q=müll`,
  "a search for two letters": `${USERS_PATH}?limit=20&q=we`,
  "sorted by last login": `${USERS_PATH}?limit=20&order=-last_login_at`,
  "row 9,000": `${USERS_PATH}?limit=20&offset=9000`,
} as const

/** No route is there, so an answer takes what the platform does before any: for a store's, to look up the publishable key. */
const NO_ROUTES = { store: "/store/nothing", admin: "/admin/nothing" } as const

/** The bound holds for the overview as it opens and as it is searched; the others are told beside. */
const BOUND_TO: readonly string[] = ["the first page", "a search", "a search for two letters"]

interface Callers {
  member: Record<string, string>
  operator: Record<string, string>
}

/**
 * The overview of a company with ten thousand users against the platform's own list of
 * as many customers, asked in turn of one shop; and how many statements a page costs.
 */
export async function benchUsers(): Promise<void> {
  const name = `cc-bench-${randomUUID().slice(0, 13)}`
  await step("Making the database", () => cloneMigratedDatabase(name))
  const url = databaseUrl(name)
  try {
    const key = await step("Making the logins", () => runSeed(url, "seed-users.ts", OPTIONS))
    const shop = await step("Starting the shop", () => startShopProcess({ databaseUrl: url, options: OPTIONS }))
    let callers: Callers
    const ratios = new Map<string, number>()
    try {
      callers = await logBothIn(shop, key)
      await step(`Adding ${USERS} users`, () => fillCompany(url, USERS))
      for (const [what, path] of Object.entries(ASKED)) {
        ratios.set(what, await compare(shop, callers, { what, path: encodeURI(path) }))
      }
    } finally {
      await shop.stop()
    }
    await compareCounts(url, callers)
    printResult("users", { ratio: Math.max(...BOUND_TO.map((what) => ratios.get(what) ?? Infinity)), bound: BOUND })
  } finally {
    await dropDatabase(name)
  }
}

async function logBothIn(shop: ShopProcess, key: Record<string, string>): Promise<Callers> {
  const { status, body } = await shop.http.post("/store/customer-center/activations", {
    headers: key,
    body: { customer_number: "C-1", invoice_number: "R-1", email: "anna-1@example.com", password: "a long password" },
  })
  const login = await shop.http.post("/auth/user/emailpass", {
    body: { email: "operator@example.com", password: "a long password" },
  })
  if (status !== 201 || login.status !== 200) {
    throw new Error(`The logins answered ${status} and ${login.status}: ${JSON.stringify([body, login.body])}`)
  }
  return {
    member: { ...key, authorization: `Bearer ${readText(body, "token")}` },
    operator: { authorization: `Bearer ${readText(login.body, "token")}` },
  }
}

/**
 * The page by the platform's list, which has no publishable key to look up as every route of a store
 * has: what that look-up takes is measured in the same rounds and added to the platform's.
 */
async function compare(shop: ShopProcess, callers: Callers, { what, path }: { what: string; path: string }): Promise<number> {
  const { address } = shop
  const { authorization: _member, ...key } = callers.member
  const lists = {
    with: { address, path, headers: callers.member },
    without: { address, path: CUSTOMERS_PATH, headers: callers.operator },
  }
  const nothing = {
    with: { address, path: NO_ROUTES.store, headers: key, status: 404 },
    without: { address, path: NO_ROUTES.admin, headers: callers.operator, status: 404 },
  }
  await measureLatency(lists, PAIRS_TO_WARM_UP)
  await measureLatency(nothing, PAIRS_TO_WARM_UP)
  const rounds = []
  for (let round = 1; round <= ROUNDS; round++) {
    const listed = await measureLatency(lists, PAIRS_PER_ROUND)
    const beforeRoutes = await measureLatency(nothing, PAIRS_PER_ROUND)
    const keyMs = beforeRoutes.withMs - beforeRoutes.withoutMs
    rounds.push({ ...listed, keyMs, ratio: listed.withMs / (listed.withoutMs + keyMs) })
  }
  const ratios = rounds.map(({ ratio }) => ratio)
  process.stdout.write(
    `${what}: ${ROUNDS} rounds of ${PAIRS_PER_ROUND} pairs, median ${median(rounds.map((r) => r.withMs)).toFixed(2)} ms, ` +
      `${median(rounds.map((r) => r.withoutMs)).toFixed(2)} ms for the platform's and ` +
      `${median(rounds.map((r) => r.keyMs)).toFixed(2)} ms for the key; ` +
      `ratio ${median(ratios).toFixed(3)} (${Math.min(...ratios).toFixed(3)}–${Math.max(...ratios).toFixed(3)}), ` +
      `without the key's ${median(rounds.map((r) => r.withMs / r.withoutMs)).toFixed(3)}\n`
  )
  return median(ratios)
}

/**
 * Statements a page costs, counted on their way to the database.
 *
 * @throws where a page of a hundred rows costs more of them than one of one row
 */
async function compareCounts(url: string, { member }: Callers): Promise<void> {
  const counter = await countQueries(url)
  try {
    const shop = await step("Starting the shop to count", () =>
      startShopProcess({ databaseUrl: counter.databaseUrl, options: OPTIONS, env: { MEDUSA_WORKER_MODE: "server" } })
    )
    try {
      const counts: number[] = []
      for (const limit of [1, 20, 100]) {
        const costs: number[] = []
        for (let request = 0; request < REQUESTS_COUNTED; request++) {
          const before = counter.count()
          await shop.http.get(`${USERS_PATH}?limit=${limit}`, { headers: member })
          costs.push(counter.count() - before)
        }
        counts.push(Math.min(...costs))
        process.stdout.write(`${limit} rows: ${String(Math.min(...costs))} statements\n`)
      }
      if (new Set(counts).size > 1) {
        throw new Error(`The number of statements grows with the rows: ${counts.join(", ")}`)
      }
    } finally {
      await shop.stop()
    }
  } finally {
    await counter.close()
  }
}
