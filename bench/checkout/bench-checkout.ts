import { randomUUID } from "node:crypto"
import { performance } from "node:perf_hooks"
import { median } from "simple-statistics"
import { seedCheckoutShop } from "../../integration-tests/world/checkout-shop"
import type { CheckoutShop } from "../../integration-tests/world/checkout-shop"
import { databaseUrl } from "../../integration-tests/world/database-server"
import { logIn } from "../../integration-tests/world/describe-shop"
import { makePlainShop } from "../../integration-tests/world/plain-shop"
import { startShopProcess } from "../../integration-tests/world/shop-process"
import type { ShopProcess } from "../../integration-tests/world/shop-process"
import { createShopper } from "../../integration-tests/world/shopper"
import type { Shopper } from "../../integration-tests/world/shopper"
import { cloneMigratedDatabase, dropDatabase } from "../../integration-tests/world/template-database"
import { step } from "../../scripts/process/step"
import { printResult } from "../print-result"

const BOUND = 1.1
const FULL = { rounds: 7, pairsPerRound: 25 }
const QUICK = { rounds: 3, pairsPerRound: 12 }
/** Never reached: what is measured is an order that passes. */
const LIMIT = "100000000"

/**
 * What three limits cost whoever orders: `POST /store/carts/:id/complete` of two shops on one database, one
 * with the plugin and one without it, with like carts, in turn.
 */
export async function benchCheckout({ quick }: { quick: boolean }): Promise<void> {
  const { rounds, pairsPerRound } = quick ? QUICK : FULL
  const name = `cc-bench-${randomUUID().slice(0, 13)}`
  await step("Making the database", () => cloneMigratedDatabase(name))
  const running: ShopProcess[] = []
  try {
    const url = databaseUrl(name)
    const made = await step("Making the company", () =>
      seedCheckoutShop(url, { buyers: 1, limits: { user: LIMIT, role: LIMIT, company: LIMIT } })
    )
    const both = await step("Starting both shops", async () => {
      running.push(await startShopProcess({ databaseUrl: url }))
      running.push(await startShopProcess({ databaseUrl: url, folder: makePlainShop() }))
      return await Promise.all(running.map(async (shop) => await openShopper(shop, made)))
    })
    const ratios: number[] = []
    const times: number[][] = [[], []]
    for (let round = 0; round <= rounds; round++) {
      const [withIt, without] = await measureRound(both, pairsPerRound)
      // the first one warms up
      if (round > 0) {
        ratios.push(withIt / without)
        times[0]?.push(withIt)
        times[1]?.push(without)
      }
    }
    process.stdout.write(
      `checkout: ${rounds} rounds of ${pairsPerRound} pairs, median ${median(times[0] ?? []).toFixed(1)} ms with, ` +
        `${median(times[1] ?? []).toFixed(1)} ms without; ` +
        `ratio ${median(ratios).toFixed(3)} (${Math.min(...ratios).toFixed(3)}–${Math.max(...ratios).toFixed(3)})\n`
    )
    printResult("checkout", { ratio: median(ratios), bound: BOUND })
  } finally {
    await Promise.all(running.map((shop) => shop.stop()))
    await dropDatabase(name)
  }
}

async function openShopper({ http }: ShopProcess, { goods, companyId, buyers }: CheckoutShop): Promise<Shopper> {
  const [buyer] = buyers
  if (!buyer) {
    throw new Error("There is nobody who buys")
  }
  return createShopper(http, { goods, login: await logIn(http, "customer", buyer), companyId })
}

/** The medians of both, in milliseconds; who comes first changes with every pair. */
async function measureRound(shoppers: readonly Shopper[], pairs: number): Promise<[number, number]> {
  const times = shoppers.map((): number[] => [])
  for (let pair = 0; pair < pairs; pair++) {
    const carts: string[] = []
    for (const shopper of shoppers) {
      // one after the other: both are the same person, and the platform makes a person's account with the payment provider once
      carts.push(await shopper.fillCart())
    }
    for (const nth of pair % 2 === 0 ? [0, 1] : [1, 0]) {
      const startedAt = performance.now()
      const answer = await shoppers[nth]?.post(`/store/carts/${carts[nth] ?? ""}/complete`)
      times[nth]?.push(performance.now() - startedAt)
      if (answer?.status !== 200) {
        throw new Error(`The checkout answered ${answer?.status ?? "nothing"}: ${JSON.stringify(answer?.body)}`)
      }
    }
  }
  return [median(times[0] ?? []), median(times[1] ?? [])]
}
