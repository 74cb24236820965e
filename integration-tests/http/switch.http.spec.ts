import { join } from "node:path"
import { Modules } from "@medusajs/framework/utils"
import { ROOT_FOLDER } from "../../scripts/process/root-folder"
import { COMPANY_MODULE } from "../../src/modules/company"
import type CompanyModuleService from "../../src/modules/company/service"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { createCompany, createPlace } from "../world/builders"
import { describeShop } from "../world/describe-shop"
import type { TestShop } from "../world/describe-shop"
import { readBody, readText } from "../world/read-body"
import { selectAll } from "../world/rows"
import { LIST_PRICE, makePriceGroup, makeSellable } from "../world/sellable-shop"
import { createShopper } from "../world/shopper"

const PRICE_A = 70
const PRICE_B = 55
const delegation = "/store/customer-center/delegation"
const me = "/store/customer-center/me"

const options = {
  features: { delegate: true },
  erp: { provider: { resolve: join(ROOT_FOLDER, "integration-tests/world/ruled-erp") } },
}

const unitPrice = (body: unknown) => readBody(body, "cart", "items", 0, "unit_price")

async function makeWorld(shop: TestShop) {
  const container = shop.container()
  const goods = await makeSellable(container)
  const groupA = await makePriceGroup(container, { variantId: goods.variantId, amount: PRICE_A })
  const groupB = await makePriceGroup(container, { variantId: goods.variantId, amount: PRICE_B })
  const a = await createCompany(container, { name: "A", customer_number: "C-1", customer_group_id: groupA })
  const b = await createCompany(container, { name: "B", customer_number: "C-2", customer_group_id: groupB })
  const anna = await shop.customer()
  const placeInA = await createPlace(container, { customerId: anna.id, companyId: a.id, roleKeys: ["buyer"] })
  return { container, goods, groupA, groupB, a, b, anna, placeInA }
}

describeShop("several companies", { options }, (shop) => {
  it("[B11] prices in lists, details and carts follow the company, and a cart stays with the one it was made in", async () => {
    const { container, goods, groupA, groupB, a, b, anna } = await makeWorld(shop)
    const only = createShopper(shop.http, { goods, login: anna.headers })
    expect(await only.listedPrice()).toBe(PRICE_A)
    await createPlace(container, { customerId: anna.id, companyId: b.id, roleKeys: ["buyer"] })
    // the platform itself knows one set of groups a person
    await container
      .resolve(Modules.CUSTOMER)
      .addCustomerToGroup([groupA, groupB].map((customer_group_id) => ({ customer_id: anna.id, customer_group_id })))

    const [inA, inB] = [a, b].map(({ id }) => createShopper(shop.http, { goods, login: anna.headers, companyId: id }))
    const stranger = createShopper(shop.http, { goods, login: anna.headers, companyId: "comp_missing" })
    if (!inA || !inB) {
      throw new Error("Nobody shops")
    }
    expect(await Promise.all([inA, inB, only].map((shopper) => shopper.listedPrice()))).toEqual([PRICE_A, PRICE_B, LIST_PRICE])
    expect((await stranger.get(`/store/products?region_id=${goods.regionId}`)).status).toBe(404)
    for (const [shopper, price] of [[inA, PRICE_A], [inB, PRICE_B]] as const) {
      const { body } = await shopper.get(`/store/products?region_id=${goods.regionId}`)
      expect(readBody(body, "products", 0, "variants", 0, "calculated_price", "calculated_amount")).toBe(price)
    }

    expect(await only.post("/store/carts", { region_id: goods.regionId })).toMatchObject({
      status: 400,
      body: { code: "company_required" },
    })
    // both at once: what is chosen is the request's, never the process's
    const items = [{ variant_id: goods.variantId, quantity: 1 }]
    const carts = await Promise.all([inA, inB, inA, inB].map((shopper) => shopper.createCart({ items })))
    for (const [index, cartId] of carts.entries()) {
      const [own, other, price] = index % 2 === 0 ? [inA, inB, PRICE_A] : [inB, inA, PRICE_B]
      const added = await own.add(cartId)
      expect(unitPrice(added.body)).toBe(price)
      const line = readText(added.body, "cart", "items", 0, "id")
      const changed = await own.post(`/store/carts/${cartId}/line-items/${line}`, { quantity: 5 })
      expect([unitPrice(changed.body), readBody(changed.body, "cart", "items", 0, "quantity")]).toEqual([price, 5])
      for (const answer of [await other.get(`/store/carts/${cartId}`), await other.add(cartId)]) {
        expect(answer).toMatchObject({ status: 409, body: { code: "cart_of_other_company" } })
      }
    }
    expect((await stranger.get(`/store/carts/${carts[0]}`)).status).toBe(404)
    const rows = await selectAll(container, `select company_id from cc_cart order by company_id`)
    expect(rows.map((row) => row.company_id)).toEqual([a.id, a.id, b.id, b.id].sort())
  })

  it("[B10] a delegate acts for a granted number until undelegated; the basket stays, order and audit name both", async () => {
    const { container, goods, a, anna, placeInA } = await makeWorld(shop)
    const delegate = createShopper(shop.http, { goods, login: anna.headers })
    const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
    const start = (customer_number: string) => delegate.post(delegation, { customer_number })
    expect(await start("C-2")).toMatchObject({ status: 403, body: { code: "permission_denied" } })

    const grant = await companies.createDelegateGrants({ business_user_id: placeInA, customer_number: "C-2" })
    await companies.createDelegateGrants({ business_user_id: placeInA, customer_number: "X-9" })
    expect(await delegate.get(delegation)).toMatchObject({ status: 200, body: { delegation: null } })
    expect(await start("C-3")).toMatchObject({ status: 403, body: { code: "permission_denied" } })
    expect(await start("X-9")).toMatchObject({ status: 404, body: { code: "delegate_unknown_number" } })
    expect((await start("")).status).toBe(400)

    const cartId = await delegate.createCart({ items: [{ variant_id: goods.variantId, quantity: 1 }] })
    await delegate.prepareToOrder(cartId)
    expect(await start("C-2")).toMatchObject({
      status: 200,
      body: { delegation: { customer_number: "C-2", name: "Company 2", address: { city: null } } },
    })
    const current = () => delegate.get(me).then(({ body }) => readBody(body, "current", "delegation"))
    expect(await current()).toMatchObject({ customer_number: "C-2", name: "Company 2" })
    expect(await delegate.listedPrice()).toBe(PRICE_B)
    expect(await delegate.post(`/store/carts/${cartId}/complete`)).toMatchObject({ status: 409, body: { code: "cart_repriced" } })
    expect(unitPrice((await delegate.get(`/store/carts/${cartId}`)).body)).toBe(PRICE_B)
    await delegate.prepareToOrder(cartId)
    const ordered = await delegate.post(`/store/carts/${cartId}/complete`)
    expect(ordered).toMatchObject({ status: 200, body: { type: "order", order: { email: anna.email } } })
    const order = { order_id: readText(ordered.body, "order", "id"), customer_id: anna.id, company_id: a.id }
    expect(
      await selectAll(container, `select order_id, customer_id, company_id, delegate_customer_number, delegate_name from cc_order`)
    ).toEqual([{ ...order, delegate_customer_number: "C-2", delegate_name: "Company 2" }])

    const next = await delegate.createCart({ items: [{ variant_id: goods.variantId, quantity: 1 }] })
    expect(unitPrice((await delegate.get(`/store/carts/${next}`)).body)).toBe(PRICE_B)
    expect(await delegate.delete(delegation)).toMatchObject({ status: 200, body: { ended: true } })
    expect(await delegate.delete(delegation)).toMatchObject({ status: 200, body: { ended: false } })
    expect([await current(), await delegate.listedPrice()]).toEqual([null, PRICE_A])
    expect(unitPrice((await delegate.get(`/store/carts/${next}`)).body)).toBe(PRICE_A)

    await start("C-2")
    await selectAll(container, `update cc_delegation set expires_at = now() - interval '1 second'`)
    expect(await current()).toBeNull()
    await start("C-2")
    await companies.deleteDelegateGrants(grant.id)
    expect([await current(), await delegate.listedPrice()]).toEqual([null, PRICE_A])

    await relayOutbox(container)
    const told = await selectAll(
      container,
      `select action, details from cc_audit_event where action like 'delegation.%' or action = 'order.placed' order by action`
    )
    expect(told.map(({ action }) => action)).toEqual([
      "delegation.ended",
      "delegation.started",
      "delegation.started",
      "delegation.started",
      "order.placed",
    ])
    expect(told.every(({ details }) => readBody(details, "delegate_customer_number") === "C-2")).toBe(true)
  })
})
