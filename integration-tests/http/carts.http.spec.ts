import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { settleOrders } from "../../src/workflows/carts/settle-orders"
import { checkPurchase } from "../../src/workflows/checkout/check-purchase"
import { createCompany, createPlace } from "../world/builders"
import { describeShop } from "../world/describe-shop"
import type { TestShop } from "../world/describe-shop"
import { readBody, readText } from "../world/read-body"
import { selectAll } from "../world/rows"
import { LIST_PRICE, makePriceGroup, makeSellable } from "../world/sellable-shop"
import type { SellableShop } from "../world/sellable-shop"
import { createShopper } from "../world/shopper"

const PRICE_A = 70
const PRICE_B = 55

/** Bodies that name ids and moments of their own, made comparable. */
function alike(body: unknown): unknown {
  return JSON.parse(
    JSON.stringify(body, (key, value: unknown) => (key === "id" || key.endsWith("_id") || key.endsWith("_at") ? null : value))
      .replaceAll(/[\w.+-]+@example\.com/gi, "somebody@example.com")
      .replaceAll(/cart_[A-Z0-9]{26}/g, "cart")
  )
}

async function makeWorld(shop: TestShop) {
  const container: MedusaContainer = shop.container()
  const goods: SellableShop = await makeSellable(container)
  const companyOf = async (name: string, amount: number) => {
    const groupId = await makePriceGroup(container, { variantId: goods.variantId, amount })
    return { ...(await createCompany(container, { name, customer_group_id: groupId })), groupId }
  }
  const a = await companyOf("A", PRICE_A)
  const b = await companyOf("B", PRICE_B)
  const anna = await shop.customer({ email: "anna@example.com" })
  const placeInA = await createPlace(container, { customerId: anna.id, companyId: a.id, roleKeys: ["buyer"] })
  return { container, goods, a, b, anna, placeInA }
}

/** Price of one piece, as the cart's only line has it. */
const unitPrice = (body: unknown) => readBody(body, "cart", "items", 0, "unit_price")

describeShop("carts of business users", {}, (shop) => {
  it("[B11] nobody else reads, changes or orders a business user's cart, and it looks like one that is not there", async () => {
    const { goods, anna } = await makeWorld(shop)
    const eva = await shop.customer()
    const bob = await shop.customer()
    const other = await createCompany(shop.container(), { name: "Other" })
    await createPlace(shop.container(), { customerId: bob.id, companyId: other.id, roleKeys: ["main_contact"] })
    const buyer = createShopper(shop.http, { goods, login: anna.headers })
    const cartId = await buyer.createCart()
    expect((await buyer.add(cartId)).status).toBe(200)
    await buyer.prepareToOrder(cartId)
    const collection = await buyer.post("/store/payment-collections", { cart_id: cartId })
    const collectionId = readText(collection.body, "payment_collection", "id")
    const line = readText((await buyer.get(`/store/carts/${cartId}`)).body, "cart", "items", 0, "id")

    const strangers = {
      nobody: createShopper(shop.http, { goods }),
      "an ordinary customer": createShopper(shop.http, { goods, login: eva.headers }),
      "a main contact of another company": createShopper(shop.http, { goods, login: bob.headers }),
    }
    for (const [who, stranger] of Object.entries(strangers)) {
      const ways = (cart: string, item: string, payment: string) => [
        () => stranger.get(`/store/carts/${cart}`),
        () => stranger.get(`/STORE/Carts/${cart}/`),
        () => stranger.get(`/store/carts/%63art_${cart.slice("cart_".length)}`),
        () => stranger.post(`/store/carts/${cart}`, { email: "thief@example.com" }),
        () => stranger.add(cart),
        () => stranger.post(`/store/carts/${cart}/line-items/${item}`, { quantity: 9 }),
        () => stranger.delete(`/store/carts/${cart}/line-items/${item}`),
        () => stranger.post(`/store/carts/${cart}/promotions`, { promo_codes: [] }),
        () => stranger.delete(`/store/carts/${cart}/promotions`),
        () => stranger.post(`/store/carts/${cart}/shipping-methods`, { option_id: goods.shippingOptionId }),
        () => stranger.post(`/store/carts/${cart}/taxes`),
        () => stranger.post(`/store/carts/${cart}/customer`),
        () => stranger.post(`/store/carts/${cart}/complete`),
        () => stranger.get(`/store/shipping-options?cart_id=${cart}`),
        () => stranger.post(`/store/shipping-options/${goods.shippingOptionId}/calculate`, { cart_id: cart }),
        () => stranger.post("/store/payment-collections", { cart_id: cart }),
        () => stranger.post(`/store/payment-collections/${payment}/payment-sessions`, { provider_id: "pp_system_default" }),
      ]
      const missing = ways("cart_00000000000000000000000000", "cali_missing", "pay_col_missing")
      for (const [index, way] of ways(cartId, line, collectionId).entries()) {
        const [answer, unknown] = [await way(), await missing[index]?.()]
        expect([who, index, answer.status, alike(answer.body)]).toEqual([who, index, 404, alike(unknown?.body)])
        expect([who, index, unknown?.status]).toEqual([who, index, 404])
      }
    }
    const evas = await strangers["an ordinary customer"].createCart()
    const hidden = await strangers["an ordinary customer"].post(`/store/payment-collections?cart_id=${cartId}`, { cart_id: evas })
    expect(hidden).toMatchObject({ status: 404, body: { code: "not_found" } })
    const { body } = await buyer.get(`/store/carts/${cartId}`)
    expect(readBody(body, "cart", "items", 0, "quantity")).toBe(1)
    expect(readBody(body, "cart", "email")).toBe("anna@example.com")
  })

  it("[B11] an anonymous cart with a business user's e-mail has neither that person nor their prices, and looks like any other", async () => {
    const { goods, anna } = await makeWorld(shop)
    const nobody = createShopper(shop.http, { goods })
    const items = [{ variant_id: goods.variantId, quantity: 1 }]
    const answers = []
    for (const email of ["Anna@Example.com", "unknown@example.com"]) {
      const created = await nobody.post("/store/carts", { region_id: goods.regionId, email, items })
      const later = await nobody.createCart({ items })
      const named = await nobody.post(`/store/carts/${later}`, { email })
      const renamed = await nobody.post(`/store/carts/${readText(created.body, "cart", "id")}`, { email: `x${email}` })
      const back = await nobody.post(`/store/carts/${readText(created.body, "cart", "id")}`, { email })
      for (const answer of [created, named, renamed, back]) {
        expect([email, answer.status, unitPrice(answer.body)]).toEqual([email, 200, LIST_PRICE])
        expect(readBody(answer.body, "cart", "customer", "id")).not.toBe(anna.id)
      }
      expect(readBody(created.body, "cart", "customer", "id")).toBe(readBody(back.body, "cart", "customer", "id"))
      const cartId = readText(named.body, "cart", "id")
      await nobody.prepareToOrder(cartId)
      const ordered = await nobody.post(`/store/carts/${cartId}/complete`)
      expect(ordered).toMatchObject({ status: 200, body: { type: "order", order: { email: email.toLowerCase() } } })
      answers.push([created, named, back, ordered].map(({ status, body }) => [status, alike(body)]))
    }
    expect(answers[0]).toEqual(answers[1])
    expect(await selectAll(shop.container(), `select id from "order" where customer_id = ?`, [anna.id])).toEqual([])
    expect(await selectAll(shop.container(), `select order_id from cc_order`)).toEqual([])
  })

  it("[B11] neither does a signed-in stranger get a business user onto a cart, nor two at once", async () => {
    const { goods, anna } = await makeWorld(shop)
    const eva = await shop.customer()
    const stranger = createShopper(shop.http, { goods, login: eva.headers })
    const cartId = await createShopper(shop.http, { goods }).createCart()
    expect((await stranger.post(`/store/carts/${cartId}`, { email: anna.email })).status).toBe(200)
    const nobody = createShopper(shop.http, { goods })
    const atOnce = await Promise.all(
      [1, 2, 3, 4].map(() => nobody.post("/store/carts", { region_id: goods.regionId, email: anna.email }))
    )
    expect(atOnce.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const rows = await selectAll(shop.container(), `select id from cart where customer_id = ?`, [anna.id])
    expect(rows).toEqual([])
  })

  it("[B11] a guest's cart is taken over into the company, at its prices; nobody else's is", async () => {
    const { goods, a, b, anna, container } = await makeWorld(shop)
    const eva = await shop.customer()
    const buyer = createShopper(shop.http, { goods, login: anna.headers })
    const ordinary = createShopper(shop.http, { goods, login: eva.headers })
    const makeGuests = () => createShopper(shop.http, { goods }).createCart({ items: [{ variant_id: goods.variantId, quantity: 1 }] })
    const guest = await makeGuests()
    // what is one company's alone is kept by nothing on its way
    const kept = async (shopper: typeof buyer, path: string) => (await shopper.get(path)).headers.get("cache-control")
    const product = `/store/products/${goods.productId}?region_id=${goods.regionId}`
    expect(await Promise.all([kept(buyer, product), kept(buyer, `/store/carts/${await buyer.createCart()}`)])).toEqual(Array(2).fill("private, no-store"))
    expect([await kept(buyer, "/store/customer-center/me"), await kept(ordinary, product)]).toEqual(["no-store", null])
    const evas = await ordinary.createCart()

    expect(await buyer.post(`/store/carts/${evas}/customer`)).toMatchObject({ status: 404, body: { code: "not_found" } })
    const taken = await buyer.post(`/store/carts/${guest}/customer`)
    expect([taken.status, unitPrice(taken.body)]).toEqual([200, PRICE_A])
    const bound = () => selectAll(container, `select company_id, priced from cc_cart where cart_id = ?`, [guest])
    expect(await bound()).toEqual([{ company_id: a.id, priced: false }])
    expect(unitPrice((await buyer.get(`/store/carts/${guest}`)).body)).toBe(PRICE_A)
    expect(await bound()).toEqual([{ company_id: a.id, priced: true }])
    expect((await ordinary.post(`/store/carts/${guest}/customer`)).status).toBe(404)
    expect((await ordinary.get(`/store/carts/${evas}`)).status).toBe(200)

    await createPlace(container, { customerId: anna.id, companyId: b.id, roleKeys: ["buyer"] })
    const inA = createShopper(shop.http, { goods, login: anna.headers, companyId: a.id })
    const inB = createShopper(shop.http, { goods, login: anna.headers, companyId: b.id })
    const both = await makeGuests()
    await Promise.all([inA, inB].map((shopper) => shopper.post(`/store/carts/${both}/customer`)))
    const [first] = await selectAll(container, `select company_id from cc_cart where cart_id = ?`, [both])
    const isInA = first?.company_id === a.id
    expect(unitPrice((await (isInA ? inA : inB).get(`/store/carts/${both}`)).body)).toBe(isInA ? PRICE_A : PRICE_B)
  })

  it("[B11] a cart of earlier days is bound at the next touch, priced for the company, and not ordered unseen", async () => {
    const { goods, a, b, anna, container, placeInA } = await makeWorld(shop)
    const buyer = createShopper(shop.http, { goods, login: anna.headers })
    const cartId = await createShopper(shop.http, { goods }).createCart({
      items: [{ variant_id: goods.variantId, quantity: 1 }],
    })
    // as if the process had died right after the platform wrote the cart
    await container.resolve(Modules.CART).updateCarts(cartId, { customer_id: anna.id, email: anna.email })
    expect(await buyer.post(`/store/carts/${cartId}/complete`)).toMatchObject({ status: 409, body: { code: "cart_repriced" } })
    const { body } = await buyer.get(`/store/carts/${cartId}`)
    expect(unitPrice(body)).toBe(PRICE_A)
    expect(await selectAll(container, `select business_user_id, company_id from cc_cart where cart_id = ?`, [cartId])).toEqual([
      { business_user_id: placeInA, company_id: a.id },
    ])

    const second = await createShopper(shop.http, { goods }).createCart()
    await container.resolve(Modules.CART).updateCarts(second, { customer_id: anna.id, email: anna.email })
    await createPlace(container, { customerId: anna.id, companyId: b.id, roleKeys: ["buyer"] })
    expect(await buyer.get(`/store/carts/${second}`)).toMatchObject({ status: 400, body: { code: "company_required" } })
    const inB = createShopper(shop.http, { goods, login: anna.headers, companyId: b.id })
    expect((await inB.get(`/store/carts/${second}`)).status).toBe(200)
    const inA = createShopper(shop.http, { goods, login: anna.headers, companyId: a.id })
    expect(await inA.get(`/store/carts/${second}`)).toMatchObject({ status: 409, body: { code: "cart_of_other_company" } })
  })

  it("[B3 B11 C2] whoever was removed orders nothing more on the company's account, until they are back", async () => {
    const { goods, a, anna, placeInA, container } = await makeWorld(shop)
    const operator = await shop.operatorHeaders()
    const buyer = createShopper(shop.http, { goods, login: anna.headers })
    const cartId = await buyer.fillCart()
    const [collection] = await selectAll(container, `select payment_collection_id as id from cart_payment_collection where cart_id = ?`, [cartId])
    const removed = await shop.http.delete(`/admin/customer-center/business-users/${placeInA}`, { headers: operator, body: {} })
    expect(removed.status).toBe(200)

    const refused = { status: 403, body: { code: "user_deactivated" } }
    for (const answer of [
      await buyer.add(cartId),
      await buyer.post("/store/payment-collections", { cart_id: cartId }),
      await buyer.post(`/store/payment-collections/${String(collection?.id)}/payment-sessions`, { provider_id: "pp_system_default" }),
      await buyer.post(`/store/carts/${cartId}/complete`),
    ]) {
      expect(answer).toMatchObject(refused)
    }
    // as a webhook would, where nobody is signed in
    const { errors } = await completeCartWorkflow(container).run({ input: { id: cartId }, throwOnError: false })
    expect(errors[0]?.error).toMatchObject({ code: "user_deactivated" })
    expect(await checkPurchase(container, cartId)).toMatchObject({ closed: "user_deactivated" })
    // nor does it become anybody's with the customer's end
    const setGone = (gone: boolean) =>
      selectAll(container, `update cc_business_account set deleted_at = ${gone ? "now()" : "null"} where customer_id = ?`, [anna.id])
    await setGone(true)
    const eva = await shop.customer()
    expect((await createShopper(shop.http, { goods, login: eva.headers }).post(`/store/carts/${cartId}/customer`)).status).toBe(404)
    expect(await buyer.add(cartId)).toMatchObject(refused)
    expect(await selectAll(container, `select id from "order"`)).toEqual([])

    await setGone(false)
    const again = await createPlace(container, { customerId: anna.id, companyId: a.id, roleKeys: ["buyer"] })
    await buyer.prepareToOrder(cartId)
    expect((await buyer.post(`/store/carts/${cartId}/complete`)).body).toMatchObject({ type: "order" })
    expect(await selectAll(container, "select business_user_id, company_id from cc_order")).toEqual([
      { business_user_id: again, company_id: a.id },
    ])
  })

  it("[B4 B8 B11] baskets and orders need their permissions and an open place", async () => {
    const { goods, a, container } = await makeWorld(shop)
    const approver = await shop.customer()
    const leaver = await shop.customer()
    await createPlace(container, { customerId: approver.id, companyId: a.id, roleKeys: ["approver"] })
    const place = await createPlace(container, { customerId: leaver.id, companyId: a.id, roleKeys: ["buyer"] })
    const looking = createShopper(shop.http, { goods, login: approver.headers })
    const refused = await looking.post("/store/carts", { region_id: goods.regionId })
    expect(refused).toMatchObject({ status: 403, body: { code: "permission_denied" } })
    expect((await looking.get("/store/orders")).status).toBe(200)

    const leaving = createShopper(shop.http, { goods, login: leaver.headers })
    const cartId = await leaving.createCart()
    await selectAll(container, `update cc_business_user set status = 'deactivated' where id = ?`, [place])
    for (const answer of [await leaving.get(`/store/carts/${cartId}`), await leaving.add(cartId)]) {
      expect([401, 403]).toContain(answer.status)
    }
    await selectAll(container, `update cc_business_user set status = 'active' where id = ?`, [place])
    expect((await leaving.add(cartId)).status).toBe(200)
    await selectAll(container, `update cc_company set active = false where id = ?`, [a.id])
    expect(await leaving.get(`/store/carts/${cartId}`)).toMatchObject({ status: 403, body: { code: "company_inactive" } })
  })

  it("[B11] an order keeps its company, also where neither answer nor event told of it", async () => {
    const { goods, a, anna, container, placeInA } = await makeWorld(shop)
    const buyer = createShopper(shop.http, { goods, login: anna.headers })
    const cartId = await buyer.createCart({ metadata: { company_id: "comp_forged" } })
    await buyer.add(cartId, 2)
    await buyer.prepareToOrder(cartId)
    const { status, body } = await buyer.post(`/store/carts/${cartId}/complete`)
    expect([status, readBody(body, "type")]).toEqual([200, "order"])
    const orderId = readText(body, "order", "id")
    const row = { order_id: orderId, cart_id: cartId, customer_id: anna.id, business_user_id: placeInA, company_id: a.id }
    const rows = () => selectAll(container, `select order_id, cart_id, customer_id, business_user_id, company_id from cc_order`)
    expect(await rows()).toEqual([row])

    await shop.settle()
    await selectAll(container, `delete from cc_order`)
    await selectAll(container, `update cc_cart set ordered_at = null`)
    // one that is this young may be undone yet: its payment is about to be authorised
    const lately = { touchedWithinDays: 1, olderThanSeconds: 60, limit: 10 }
    expect(await settleOrders(container, lately)).toBe(0)
    await selectAll(container, `update order_cart set created_at = now() - interval '2 minutes'`)
    expect(await settleOrders(container, lately)).toBe(1)
    expect(await settleOrders(container, lately)).toBe(0)
    expect(await rows()).toEqual([row])

    expect((await buyer.get(`/store/orders/${orderId}`)).status).toBe(200)
    expect((await createShopper(shop.http, { goods }).get(`/store/orders/${orderId}`)).status).toBe(404)
  })
})
