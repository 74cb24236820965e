import type { HttpAnswer } from "../../world/http-client"
import { readText } from "../../world/read-body"
import type { ShopProcess } from "../../world/shop-process"
import { findLeftovers } from "../find-leftovers"
import { openProveWorld } from "../prove-world"
import type { ProveWorld } from "../prove-world"

const READY_WITHIN_MS = 600_000

/**
 * Two processes on one database, two activations of one number at the same instant,
 * one at each; again and again with another number.
 */
export function proveTwoAtOnce(numbers: number): void {
  describe("[A6] two activations of one number at once, at two processes", () => {
    let world: ProveWorld
    let shops: [ShopProcess, ShopProcess]

    beforeAll(async () => {
      world = await openProveWorld()
      shops = await Promise.all([world.startShop(), world.startShop()])
    }, READY_WITHIN_MS)

    afterAll(() => world.end(), READY_WITHIN_MS)

    const activate = (shop: ShopProcess, id: number, email: string): Promise<HttpAnswer> =>
      shop.http.post("/store/customer-center/activations", {
        headers: world.storeHeaders,
        body: {
          customer_number: `C-${id}`,
          invoice_number: `R-${id}`,
          email,
          password: "a long password",
        },
      })

    const countRows = async (table: string): Promise<number> =>
      Number((await world.select(`select count(*) from ${table}`))[0]?.count)

    it(`[A6] ${numbers} times with two e-mails: one 201, one 403 that names the first, one company`, async () => {
      for (let id = 1; id <= numbers; id++) {
        const emails = [`anna-${id}@example.com`, `berta-${id}@example.com`] as const
        const answers = await Promise.all([
          activate(shops[0], id, emails[0]),
          activate(shops[1], id, emails[1]),
        ])
        const winner = answers.findIndex(({ status }) => status === 201)
        const [won, lost] = winner === 0 ? answers : [answers[1], answers[0]]

        expect({ id, won }).toMatchObject({ won: { status: 201, body: { outcome: "company_created" } } })
        expect({ id, lost }).toMatchObject({
          lost: { status: 403, body: { code: "ask_your_administrator", details: { email: emails[winner] } } },
        })
      }
      expect(await findLeftovers(world)).toEqual([])
      for (const table of ["cc_company", "cc_business_user", "cc_business_account", "customer", "auth_identity"]) {
        expect({ table, count: await countRows(table) }).toEqual({ table, count: numbers })
      }
    })

    it(`[A6] ${numbers} times alike: both 201 with the same outcome and ids, one company`, async () => {
      const first = numbers + 1
      for (let id = first; id < first + numbers; id++) {
        const email = `anna-${id}@example.com`
        const answers = await Promise.all([activate(shops[0], id, email), activate(shops[1], id, email)])

        expect({ id, statuses: answers.map(({ status }) => status) }).toEqual({ id, statuses: [201, 201] })
        for (const way of [["outcome"], ["company", "id"], ["business_user", "id"], ["business_user", "customer_id"]]) {
          const values = answers.map(({ body }) => readText(body, ...way))
          expect({ id, way, distinct: new Set(values).size }).toEqual({ id, way, distinct: 1 })
        }
      }
      expect(await findLeftovers(world)).toEqual([])
      expect(await countRows("cc_company")).toBe(2 * numbers)
      expect(await countRows("customer")).toBe(2 * numbers)
    })
  })
}
