import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { requestOrderTransferWorkflow } from "@medusajs/medusa/core-flows"
import { createCompany, createPlace } from "../world/builders"
import { describeShop } from "../world/describe-shop"
import type { TestShop } from "../world/describe-shop"
import { readBody, readText } from "../world/read-body"
import { selectAll } from "../world/rows"
import { makeSellable } from "../world/sellable-shop"
import { createShopper } from "../world/shopper"

/** An order that the platform has, of a company where one is named. */
async function makeOrder(
  container: MedusaContainer,
  { customerId, place }: { customerId: string; place?: { id: string; companyId: string } }
): Promise<string> {
  const { id } = await container
    .resolve(Modules.ORDER)
    .createOrders({ customer_id: customerId, currency_code: "eur", email: "anna@example.com" })
  if (place) {
    await selectAll(
      container,
      `insert into cc_order (order_id, cart_id, customer_id, business_user_id, company_id) values (?, ?, ?, ?, ?)`,
      [id, `cart_of_${id}`, customerId, place.id, place.companyId]
    )
  }
  return id
}

async function makeWorld(shop: TestShop) {
  const container = shop.container()
  const goods = await makeSellable(container)
  const anna = await shop.customer()
  const companyOf = async (name: string) => {
    const { id: companyId } = await createCompany(container, { name })
    const id = await createPlace(container, { customerId: anna.id, companyId, roleKeys: ["buyer"] })
    return { id, companyId, shopper: createShopper(shop.http, { goods, login: anna.headers, companyId }) }
  }
  return { container, goods, anna, companyOf, none: createShopper(shop.http, { goods, login: anna.headers }) }
}

/** A whole body of `POST /store/returns`: the platform looks at its shape first. */
const takeBack = (orderId: string) => ({
  order_id: orderId,
  items: [{ id: "ordli_1", quantity: 1 }],
  return_shipping: { option_id: "so_1" },
})

const listed = (body: unknown): string[] => {
  const orders = readBody(body, "orders")
  return Array.isArray(orders) ? orders.map((order) => readText(order, "id")) : []
}

describeShop("orders of business users", {}, (shop) => {
  it("[B11] the list and each order follow the company, also before it is known which one an order was placed in", async () => {
    const { container, goods, anna, companyOf, none } = await makeWorld(shop)
    const a = await companyOf("A")
    const b = await companyOf("B")
    const ordered: string[] = []
    for (const { shopper } of [a, b]) {
      const cartId = await shopper.createCart({ items: [{ variant_id: goods.variantId, quantity: 1 }] })
      await shopper.prepareToOrder(cartId)
      ordered.push(readText((await shopper.post(`/store/carts/${cartId}/complete`)).body, "order", "id"))
    }
    const [ofA = "", ofB = ""] = ordered
    const alone = await makeOrder(container, { customerId: anna.id })
    const everywhere = [a.shopper, b.shopper, none]
    const check = async () => {
      const lists = await Promise.all(everywhere.map((shopper) => shopper.get("/store/orders")))
      expect(lists.map(({ status, body }) => [status, readBody(body, "count"), listed(body)])).toEqual([
        [200, 1, [ofA]],
        [200, 1, [ofB]],
        [200, 1, [alone]],
      ])
      const status = async (id: string) =>
        await Promise.all(everywhere.map(async (shopper) => (await shopper.get(`/store/orders/${id}`)).status))
      expect([await status(ofA), await status(ofB), await status(alone)]).toEqual([
        [200, 404, 400],
        [404, 200, 400],
        [404, 404, 200],
      ])
    }
    await check()
    expect(await none.get(`/store/orders/${ofA}`)).toMatchObject({ body: { code: "company_required" } })
    expect(await b.shopper.post("/store/returns", takeBack(ofA))).toMatchObject({ status: 404 })

    // as if the process had died right after the platform wrote the order
    await shop.settle()
    await selectAll(container, `delete from cc_order`)
    await check()
  })

  it("[B11] filters, count and pages of the list stay right, also over a great many orders", async () => {
    const { container, anna, companyOf, none } = await makeWorld(shop)
    const a = await companyOf("A")
    const b = await companyOf("B")
    const mine: string[] = []
    for (const place of [a, b, a, undefined, a, b, a]) {
      const id = await makeOrder(container, { customerId: anna.id, ...(place ? { place } : {}) })
      if (place === a) {
        mine.push(id)
      }
    }
    const [first = "", second = "", third = ""] = mine
    const get = async (query: string) => (await a.shopper.get(`/store/orders?${query}`)).body
    for (const offset of [0, 2, 4]) {
      const body = await get(`limit=2&offset=${offset}&order=created_at`)
      expect([readBody(body, "count"), listed(body)]).toEqual([4, mine.slice(offset, offset + 2)])
    }
    await selectAll(container, `update "order" set status = 'canceled' where id in (?, ?)`, [second, third])
    const [foreign = ""] = listed((await b.shopper.get("/store/orders?limit=1")).body)
    const found = async (query: string) => listed(await get(`${query}&order=created_at`))
    expect(await found(`status=canceled`)).toEqual([second, third])
    expect(await found(`id[]=${first}&id[]=${foreign}`)).toEqual([first])
    expect(await found(`id=${foreign}`)).toEqual([])
    expect(await found(`$or[0][id]=${foreign}&$or[1][id]=${third}`)).toEqual([third])
    expect(await found(`$and[0][id]=${second}&$and[1][status]=canceled`)).toEqual([second])

    // 70,000 are more than one statement may have parameters
    await selectAll(
      container,
      `insert into "order" (id, customer_id, currency_code, status, is_draft_order, version, email)
       select 'order_bulk_' || n, customer_id, currency_code, 'completed', false, 1, email
       from "order", generate_series(1, 70000) n where id = ?`,
      [first]
    )
    await selectAll(
      container,
      `insert into cc_order (order_id, cart_id, customer_id, business_user_id, company_id)
       select 'order_bulk_' || n, 'cart_bulk_' || n, customer_id, business_user_id, company_id
       from cc_order, generate_series(1, 70000) n where order_id = ?`,
      [first]
    )
    const many = await get("limit=3&offset=70000&order=-created_at")
    expect([readBody(many, "count"), listed(many).length]).toEqual([70_004, 3])
    expect(readBody((await none.get("/store/orders")).body, "count")).toBe(1)
  })

  it("[B11] somebody else's order, one that does not exist and a company of others look alike", async () => {
    const { container, goods, anna, companyOf, none } = await makeWorld(shop)
    const a = await companyOf("A")
    const before = await makeOrder(container, { customerId: anna.id })
    const ofA = await makeOrder(container, { customerId: anna.id, place: a })
    const left = await makeOrder(container, { customerId: anna.id, place: { id: "buser_gone", companyId: "comp_left" } })
    expect(listed((await none.get("/store/orders?order=created_at")).body)).toEqual([before, ofA])
    expect(listed((await a.shopper.get("/store/orders")).body)).toEqual([ofA])

    const eva = await shop.customer()
    const bob = await shop.customer()
    await createPlace(container, { customerId: bob.id, companyId: a.companyId, roleKeys: ["main_contact"] })
    const strangers = [
      createShopper(shop.http, { goods }),
      createShopper(shop.http, { goods, login: eva.headers }),
      createShopper(shop.http, { goods, login: bob.headers, companyId: a.companyId }),
    ]
    for (const stranger of strangers) {
      const ask = async (id: string) => {
        const answers = [await stranger.get(`/store/orders/${id}`), await stranger.post("/store/returns", takeBack(id))]
        return answers.map(({ status, body }) => ({ status, body }))
      }
      const missing = await ask("order_00000000000000000000000000")
      expect(await ask(ofA)).toEqual(missing)
      expect(missing.map(({ status }) => status)).toEqual([404, 404])
    }
    expect((await none.get(`/store/orders/${left}`)).status).toBe(404)
    const outside = createShopper(shop.http, { goods, login: anna.headers, companyId: "comp_missing" })
    expect(await outside.get("/store/orders")).toMatchObject({ status: 404, body: { code: "not_found" } })

    const evas = await makeOrder(container, { customerId: eva.id })
    const ordinary = createShopper(shop.http, { goods, login: eva.headers })
    // the own customer is no way around the list, for a business user
    for (const fields of ["*orders", "%2Borders.id", "id,orders"]) {
      expect(readBody((await a.shopper.get(`/store/customers/me?fields=${fields}`)).body, "customer", "orders")).toBeUndefined()
    }
    expect(readBody((await ordinary.get("/store/customers/me?fields=*orders")).body, "customer", "orders", 0, "id")).toBe(evas)
    expect(listed((await ordinary.get("/store/orders")).body)).toEqual([evas])
    expect((await createShopper(shop.http, { goods }).get(`/store/orders/${evas}`)).status).toBe(200)

    // the platform lets whoever is signed in ask for an order, and shows it
    const transfer = async (shopper: typeof ordinary, id: string, act: string) => {
      const body = act === "accept" || act === "decline" ? { token: "guessed" } : {}
      const { status, body: answer } = await shopper.post(`/store/orders/${id}/transfer/${act}?fields=*items,*shipping_address,email`, body)
      return { status, body: answer }
    }
    for (const act of ["request", "accept", "decline", "cancel"]) {
      const missing = await transfer(ordinary, "order_00000000000000000000000000", act)
      expect(missing).toMatchObject({ status: 404, body: { code: "not_found" } })
      expect(await transfer(ordinary, ofA, act)).toEqual(missing)
    }
    await requestOrderTransferWorkflow(container).run({ input: { order_id: ofA, customer_id: eva.id, logged_in_user: eva.id } })
    expect((await transfer(a.shopper, ofA, "cancel")).status).toBe(404)
    expect((await transfer(ordinary, ofA, "cancel")).status).toBe(200)
    const plain = await makeOrder(container, { customerId: (await shop.customer()).id })
    expect((await transfer(ordinary, plain, "request")).status).toBe(200)
    await selectAll(container, `update cc_company set active = false where id = ?`, [a.companyId])
    expect(await a.shopper.get("/store/orders")).toMatchObject({ status: 403, body: { code: "company_inactive" } })
  })
})
