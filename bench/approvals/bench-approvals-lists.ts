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
import { measureLatency } from "../guard/measure-latency"
import { printResult } from "../print-result"
import { runSeed } from "../run-seed"
import { fillRequests } from "./fill-requests"
import type { RequestPlan } from "./fill-requests"

const BOUND = 1.2
const ROUNDS = 7
const PAIRS_PER_ROUND = 30
const PAIRS_TO_WARM_UP = 40

const OPTIONS = {
  erp: { provider: { resolve: join(ROOT_FOLDER, "integration-tests/world/ruled-erp") } },
}

const PATH = "/store/customer-center/approval-requests?limit=20"
const LISTS = { "one's own": `${PATH}&role=mine`, "to decide": `${PATH}&role=to_decide` } as const

/** As many as fill the first page of either list, so that both shops answer with as many rows. */
const FEW: RequestPlan = { own: 400, ofCompany: 400, elsewhere: 0 }
const MANY: RequestPlan = { own: 2_000, ofCompany: 18_000, elsewhere: 80_000 }

/**
 * The lists of buyer and approver in a shop with a hundred thousand requests, against one that has hardly more
 * than the page that is asked for; the two are asked in turn.
 */
export async function benchApprovalsLists(): Promise<void> {
  const running: { stop(): Promise<void> }[] = []
  const names = [`cc-bench-${randomUUID().slice(0, 13)}`, `cc-bench-${randomUUID().slice(0, 13)}`] as const
  try {
    const many = await startFilled(names[0], MANY, running)
    const few = await startFilled(names[1], FEW, running)
    const ratios: number[] = []
    for (const [what, path] of Object.entries(LISTS)) {
      const asked = {
        with: { address: many.shop.address, path, headers: many.headers },
        without: { address: few.shop.address, path, headers: few.headers },
      }
      await measureLatency(asked, PAIRS_TO_WARM_UP)
      const rounds = []
      for (let round = 1; round <= ROUNDS; round++) {
        rounds.push(await measureLatency(asked, PAIRS_PER_ROUND))
      }
      const all = rounds.map(({ ratio }) => ratio)
      ratios.push(median(all))
      process.stdout.write(
        `${what}: ${ROUNDS} rounds of ${PAIRS_PER_ROUND} pairs, median ${median(rounds.map((r) => r.withMs)).toFixed(2)} ms with many, ` +
          `${median(rounds.map((r) => r.withoutMs)).toFixed(2)} ms with few; ` +
          `ratio ${median(all).toFixed(3)} (${Math.min(...all).toFixed(3)}–${Math.max(...all).toFixed(3)})\n`
      )
    }
    printResult("approvals-lists", { ratio: Math.max(...ratios), bound: BOUND })
  } finally {
    await Promise.all(running.map((one) => one.stop()))
    await Promise.all(names.map(dropDatabase))
  }
}

async function startFilled(
  name: string,
  plan: RequestPlan,
  running: { stop(): Promise<void> }[]
): Promise<{ shop: ShopProcess; headers: Record<string, string> }> {
  await step("Making a database", () => cloneMigratedDatabase(name))
  const url = databaseUrl(name)
  const key = await step("Making its logins", () => runSeed(url, "seed-users.ts", OPTIONS))
  const shop = await step("Starting its shop", () => startShopProcess({ databaseUrl: url, options: OPTIONS }))
  running.push(shop)
  const { status, body } = await shop.http.post("/store/customer-center/activations", {
    headers: key,
    body: { customer_number: "C-1", invoice_number: "R-1", email: "anna-1@example.com", password: "a long password" },
  })
  if (status !== 201) {
    throw new Error(`The activation answered ${status}: ${JSON.stringify(body)}`)
  }
  await step("Adding requests", () => fillRequests(url, plan))
  return { shop, headers: { ...key, authorization: `Bearer ${readText(body, "token")}` } }
}
