import { countQueries } from "../../../bench/guard/count-queries"
import type { QueryCounter } from "../../../bench/guard/count-queries"
import { readText } from "../../world/read-body"
import { startShopProcess } from "../../world/shop-process"
import type { ShopProcess } from "../../world/shop-process"
import { openProveWorld, proveOptions } from "../prove-world"
import type { ProveWorld } from "../prove-world"

const READY_WITHIN_MS = 600_000
const PASSWORD = "a long password"
const USER = "buser_ben"
const ASKED_WITH_GUARD = 10

/**
 * Two processes on one database: a main contact deactivates a user at one of them, and every
 * request that begins after the answer is refused by both, again and again; activated again, both let in.
 */
export function proveDeactivation(tries: number): void {
  describe("[B4] deactivated at once, at two processes", () => {
    let world: ProveWorld
    let counter: QueryCounter
    let shops: [ShopProcess, ShopProcess]
    let mainContact: Record<string, string>
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
      // who manages others has confirmed the own address first
      await world.select("update cc_business_account set email_confirmed_at = now()")
      mainContact = { ...world.storeHeaders, authorization: `Bearer ${readText(answer.body, "token")}` }
      const token = await openAccount("ben@example.com")
      await givePlace("ben@example.com")
      headers = { ...world.storeHeaders, authorization: `Bearer ${token}` }
    }, READY_WITHIN_MS)

    afterAll(async () => {
      await shops?.[1]?.kill()
      await counter?.close()
      await world.end()
    }, READY_WITHIN_MS)

    /** A customer of the platform's own kind, signed in. */
    async function openAccount(email: string): Promise<string> {
      const { http } = shops[0]
      const login = { email, password: PASSWORD }
      const registered = await http.post("/auth/customer/emailpass/register", { body: login })
      const authorization = `Bearer ${readText(registered.body, "token")}`
      await http.post("/store/customers", { headers: { ...world.storeHeaders, authorization }, body: { email } })
      return readText((await http.post("/auth/customer/emailpass", { body: login })).body, "token")
    }

    /** As a buyer in the only company there is. */
    async function givePlace(email: string): Promise<void> {
      await world.select(
        `insert into cc_business_user (id, customer_id, company_id, status, first_name, last_name, email)
         select $1, c.id, (select id from cc_company), 'active', 'Ben', 'Berg', c.email from customer c where c.email = $2`,
        [USER, email]
      )
      await world.select(
        `insert into cc_business_user_role (id, business_user_id, role_key) values ('burole_ben', $1, 'buyer')`,
        [USER]
      )
      await world.select(
        `insert into cc_business_account (id, customer_id, email_confirmed_at) select 'bacc_ben', id, now() from customer where email = $1`,
        [email]
      )
    }

    const set = async (status: "activate" | "deactivate") => {
      const path = `/store/customer-center/users/${USER}/${status}`
      const answer = await shops[0].http.post(path, { headers: mainContact, body: {} })
      expect(answer.status).toBe(200)
    }

    const paths = ["/store/customers/me", "/store/customer-center/me", "/store/orders?limit=1"] as const

    it(`[B4] ${tries} times: of the requests that begin afterwards none passes`, async () => {
      let passed = 0
      for (let number = 0; number < tries; number++) {
        const path = paths[number % paths.length] ?? paths[0]
        const before = await Promise.all(shops.map((shop) => shop.http.get(path, { headers })))
        expect(before.map(({ status }) => status)).toEqual([200, 200])

        await set("deactivate")
        const after = await Promise.all(shops.map((shop) => shop.http.get(path, { headers })))
        passed += after.filter(({ status }) => status !== 403).length
        await set("activate")
      }
      expect({ tries, passed }).toEqual({ tries, passed: 0 })
    })

    it("[B4 G4] costs a signed-in request one statement, also where a permission is needed", async () => {
      /** Statements of a request in the middle of the ten: what jobs ask meanwhile falls into few of them. */
      const ask = async (more: Record<string, string>) => {
        const costs: number[] = []
        for (let number = 0; number < ASKED_WITH_GUARD; number++) {
          const before = counter.count()
          const { status } = await shops[1].http.get("/store/customer-center/users", {
            headers: { ...headers, ...more },
          })
          costs.push(counter.count() - before)
          // refused by the guard, so nothing but the guard has asked
          expect([401, 404]).toContain(status)
        }
        return costs.sort((one, other) => one - other)[Math.floor(ASKED_WITH_GUARD / 2)] ?? NaN
      }
      const strange = { "x-company-id": "comp_missing" }
      await ask(strange)
      const signedIn = await ask(strange)
      const anonymous = await ask({ authorization: "" })
      expect(signedIn - anonymous).toBe(1)
    })
  })
}
