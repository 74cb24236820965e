import { countQueries } from "../../../bench/guard/count-queries"
import type { QueryCounter } from "../../../bench/guard/count-queries"
import { readText } from "../../world/read-body"
import { startShopProcess } from "../../world/shop-process"
import type { ShopProcess } from "../../world/shop-process"
import { openProveWorld, proveOptions } from "../prove-world"
import type { ProveWorld } from "../prove-world"

const READY_WITHIN_MS = 600_000
const PASSWORD = "a long password"
const ASKED_WITH_GUARD = 10

/**
 * Two processes on one database: a user is deactivated by one statement, and every request
 * that begins after it is refused by both, again and again; activated again, both let in.
 */
export function proveDeactivation(tries: number): void {
  describe("[B4] deactivated at once, at two processes", () => {
    let world: ProveWorld
    let counter: QueryCounter
    let shops: [ShopProcess, ShopProcess]
    let headers: Record<string, string>

    beforeAll(async () => {
      world = await openProveWorld()
      counter = await countQueries(world.databaseUrl)
      shops = [
        await world.startShop(),
        await startShopProcess({ databaseUrl: counter.databaseUrl, options: proveOptions() }),
      ]
      const answer = await shops[0].http.post("/store/customer-center/activations", {
        headers: world.storeHeaders,
        body: { customer_number: "C-1", invoice_number: "R-1", email: "anna-1@example.com", password: PASSWORD },
      })
      expect(answer.status).toBe(201)
      headers = { ...world.storeHeaders, authorization: `Bearer ${readText(answer.body, "token")}` }
    }, READY_WITHIN_MS)

    afterAll(async () => {
      await shops?.[1]?.kill()
      await counter?.close()
      await world.end()
    }, READY_WITHIN_MS)

    const setStatus = (status: "active" | "deactivated") =>
      world.select("update cc_business_user set status = $1", [status])

    const paths = ["/store/customers/me", "/store/customer-center/me", "/store/products?limit=1"] as const

    it(`[B4] ${tries} times: of the requests that begin afterwards none passes`, async () => {
      let passed = 0
      for (let number = 0; number < tries; number++) {
        await setStatus("active")
        const path = paths[number % paths.length] ?? paths[0]
        const before = await Promise.all(shops.map((shop) => shop.http.get(path, { headers })))
        expect(before.map(({ status }) => status)).toEqual([200, 200])

        await setStatus("deactivated")
        const after = await Promise.all(shops.map((shop) => shop.http.get(path, { headers })))
        passed += after.filter(({ status }) => status !== 403).length
      }
      expect({ tries, passed }).toEqual({ tries, passed: 0 })
      await setStatus("active")
    })

    it("[B4 G4] costs a signed-in request one statement, also where a permission is needed", async () => {
      const ask = async (more: Record<string, string>) => {
        const before = counter.count()
        for (let number = 0; number < ASKED_WITH_GUARD; number++) {
          const { status } = await shops[1].http.get("/store/customer-center/users", {
            headers: { ...headers, ...more },
          })
          // refused by the guard, so nothing but the guard has asked
          expect([401, 404]).toContain(status)
        }
        return counter.count() - before
      }
      const strange = { "x-company-id": "comp_missing" }
      await ask(strange)
      const signedIn = await ask(strange)
      const anonymous = await ask({ authorization: "" })
      expect((signedIn - anonymous) / ASKED_WITH_GUARD).toBe(1)
    })
  })
}
