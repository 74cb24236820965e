import { z } from "@medusajs/framework/zod"
import type { Limit } from "../../src/modules/budget/types"
import { BUDGET_MODULE } from "../../src/modules/budget"
import type BudgetModuleService from "../../src/modules/budget/service"
import {
  assignCostCentersWorkflow,
  createCostCenterWorkflow,
  deleteCostCenterWorkflow,
  updateCostCenterWorkflow,
} from "../../src/workflows"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { createCompanyWorld } from "../world/company-world"
import type { CompanyWorld } from "../world/company-world"
import { describeShop } from "../world/describe-shop"
import { eventually } from "../world/eventually"
import { readBody, readText } from "../world/read-body"
import { selectAll } from "../world/rows"
import { makeSellable } from "../world/sellable-shop"
import { createShopper } from "../world/shopper"

const options = { login: { refusalAfterMs: 0 }, activation: { refusalAfterMs: 0 } }

const listed = z.object({ cost_centers: z.array(z.object({ code: z.string() })) })

/** What a hook's handler does, where a test says so. */
let hook: () => void = () => undefined
createCostCenterWorkflow.hooks.validate(({ costCenter }) => {
  if (costCenter.code === "666") {
    hook()
  }
})
createCostCenterWorkflow.hooks.costCenterCreated(() => hook())
updateCostCenterWorkflow.hooks.costCenterUpdated(() => hook())
deleteCostCenterWorkflow.hooks.costCenterDeleted(() => hook())
assignCostCentersWorkflow.hooks.costCentersAssigned(() => hook())

describeShop("a company's cost centers", { options }, (shop) => {
  let world: CompanyWorld
  beforeEach(async () => {
    hook = () => undefined
    world = await createCompanyWorld(shop, { name: "Acme", customer_number: "0100" })
  })

  const add = async (code: string, parentId: string | null = null, at = world) => {
    const answer = await at.post("/cost-centers", { code, name: `Center ${code.trim()}`, parent_id: parentId })
    expect(answer).toMatchObject({ status: 201 })
    return readText(answer.body, "cost_center", "id")
  }
  const codes = async () => {
    const { body } = await world.get("/cost-centers")
    return listed.parse(body).cost_centers.map(({ code }) => code)
  }
  const assign = async (userId: string, ids: string[], defaultId = ids[0] ?? null) =>
    await world.post(`/users/${userId}/cost-centers`, { cost_center_ids: ids, default_id: defaultId })
  const audits = async () => {
    await relayOutbox(shop.container())
    return await selectAll(
      shop.container(),
      "select action, subject_type, subject_id, details from cc_audit_event where action like '%cost_center%' order by occurred_at, id"
    )
  }

  it("[C1] are made, listed as a tree, found, renamed, moved, deactivated and removed, each act audited", async () => {
    const sales = await add(" 20 ")
    const north = await add("20-N", sales)
    const admin = await add("10")
    expect(await codes()).toEqual(["10", "20", "20-N"])
    expect((await world.get("/cost-centers?q=center%2020&order=-code")).body).toMatchObject({
      count: 2,
      cost_centers: [{ code: "20-N", ancestors: [{ id: sales, code: "20" }] }, { code: "20", child_count: 1 }],
    })
    expect((await world.get("/cost-centers?limit=1&order=name")).body).toMatchObject({ count: 3, next: expect.any(String) })
    expect((await world.get("/cost-centers?order=created_at")).status).toBe(400)
    const moved = await world.post(`/cost-centers/${north}`, { version: 1, name: "North", parent_id: admin, active: false })
    expect(moved.body).toMatchObject({
      cost_center: { name: "North", code: "20-N", parent_id: admin, active: false, version: 2, users: [], budget_count: 0 },
    })
    expect((await world.get("/cost-centers?active=false")).body).toMatchObject({ count: 1, cost_centers: [{ id: north }] })
    expect(await world.remove(`/cost-centers/${admin}`)).toMatchObject({ status: 409, body: { code: "cost_center_in_use" } })
    expect((await world.remove(`/cost-centers/${north}`)).body).toEqual({ id: north, deleted: true })
    expect((await world.get(`/cost-centers/${north}`)).status).toBe(404)
    await add("20-n")

    const told = await audits()
    expect(told.map(({ action }) => action)).toEqual([
      "cost_center.created", "cost_center.created", "cost_center.created", "cost_center.updated", "cost_center.deleted", "cost_center.created",
    ])
    expect(told[3]).toMatchObject({
      subject_type: "cost_center",
      subject_id: north,
      details: { name_before: "Center 20-N", name_after: "North", active_after: false, parent_id_before: sales, parent_id_after: admin },
    })
  })

  it("[C1] name what is wrong with a form, and what others were quicker with", async () => {
    const id = await add("10")
    const wrong: [Record<string, unknown>, string][] = [
      [{ code: "" }, "code"],
      [{ code: "x".repeat(33) }, "code"],
      [{ code: "a\nb" }, "code"],
      [{ code: 7 }, "code"],
      [{ name: " " }, "name"],
      [{ parent_id: "../x y" }, "parent_id"],
      [{ active: "yes" }, "active"],
      [{ company_id: "comp_1" }, "company_id"],
    ]
    for (const [more, path] of wrong) {
      expect(await world.post("/cost-centers", { code: "11", name: "X", ...more })).toMatchObject({
        status: 400,
        body: { code: "invalid_data", details: { fields: expect.arrayContaining([expect.objectContaining({ path })]) } },
      })
    }
    expect(await world.post("/cost-centers", { code: "11", name: "X", parent_id: "costcenter_none" })).toMatchObject({ status: 404 })
    expect(await world.post("/cost-centers", { code: "10", name: "X" })).toMatchObject({ status: 409, body: { code: "cost_center_code_taken" } })
    expect(await world.post(`/cost-centers/${id}`, { version: 1, parent_id: id })).toMatchObject({ status: 409, body: { code: "cost_center_cycle" } })
    const changes = await Promise.all([1, 2, 3].map((nth) => world.post(`/cost-centers/${id}`, { version: 1, name: `Name ${nth}` })))
    expect(changes.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(changes.find(({ status }) => status === 409)?.body).toMatchObject({
      code: "changed_meanwhile",
      details: { current: { id, version: 2, name: expect.stringMatching(/^Name \d$/) } },
    })
    expect(await codes()).toEqual(["10"])
  })

  it("[C1] never become a circle by two moves at once", async () => {
    const [a, b] = [await add("a"), await add("b")]
    const moves = await Promise.all([
      world.post(`/cost-centers/${a}`, { version: 1, parent_id: b }),
      world.post(`/cost-centers/${b}`, { version: 1, parent_id: a }),
    ])
    expect(moves.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(moves.find(({ status }) => status === 409)?.body).toMatchObject({ code: "cost_center_cycle" })
    expect(await codes()).toHaveLength(2)
  })

  it("[C1 B1] are nobody else's: neither another company's nor for those who may not", async () => {
    const other = await createCompanyWorld(shop, { name: "Other", customer_number: "0200" })
    const theirs = await add("99", null, other)
    const mine = await add("10")
    const buyer = await world.colleague()
    for (const answer of [
      await world.get(`/cost-centers/${theirs}`),
      await world.post(`/cost-centers/${theirs}`, { version: 1, name: "Mine" }),
      await world.remove(`/cost-centers/${theirs}`),
      await world.post("/cost-centers", { code: "11", name: "X", parent_id: theirs }),
      await world.post(`/cost-centers/${mine}`, { version: 1, parent_id: theirs }),
      await assign(buyer.id, [mine, theirs]),
      await assign(other.businessUserId, [mine]),
      await world.get(`/users/${other.businessUserId}/cost-centers`),
      await world.post("/budgets", { subject_type: "cost_center", subject_id: theirs, period: "day", amount: "5" }),
    ]) {
      expect(answer).toMatchObject({ status: 404, body: { code: "not_found" } })
    }
    expect((await world.get(`/users/${buyer.id}/cost-centers`)).body).toMatchObject({ cost_centers: [] })
    const path = "/store/customer-center/cost-centers"
    expect((await shop.http.get(path, { headers: buyer.headers })).status).toBe(403)
    expect((await other.get(`/cost-centers/${theirs}`)).body).toMatchObject({ cost_center: { name: "Center 99", version: 1 } })
  })

  it("[C1] are assigned as a whole list with one default, for oneself as well, and told of by their codes", async () => {
    const [a, b] = [await add("a"), await add("b")]
    const buyer = await world.colleague()
    expect((await assign(buyer.id, [a, b], b)).body).toMatchObject({
      cost_centers: [{ id: b, is_default: true }, { id: a, is_default: false, active: true }],
    })
    for (const body of [
      { cost_center_ids: [a], default_id: null },
      { cost_center_ids: [a], default_id: b },
      { cost_center_ids: [], default_id: a },
      { cost_center_ids: a, default_id: a },
      { cost_center_ids: ["a b"], default_id: "a b" },
    ]) {
      expect(await world.post(`/users/${buyer.id}/cost-centers`, body)).toMatchObject({ status: 400, body: { code: "invalid_data" } })
    }
    const [first, second] = await Promise.all([assign(world.businessUserId, [a]), assign(world.businessUserId, [b])])
    expect([first.status, second.status]).toEqual([200, 200])
    expect(readBody((await world.get(`/users/${world.businessUserId}/cost-centers`)).body, "cost_centers")).toHaveLength(1)
    expect((await world.get(`/cost-centers/${b}`)).body).toMatchObject({
      cost_center: { users: expect.arrayContaining([{ id: buyer.id, name: expect.any(String), is_default: true }]) },
    })
    await assign(buyer.id, [])
    const told = (await audits()).filter(({ subject_id: id }) => id === buyer.id)
    expect(told).toMatchObject([
      { action: "user.cost_centers_changed", details: { before: "", after: "b, a" } },
      { details: { before: "b, a", after: "" } },
    ])
  })

  it("[C1] are replaced by whoever saw the list that stands, and by nobody who saw another", async () => {
    const [a, b] = [await add("a"), await add("b")]
    const { id } = await world.colleague()
    const version = async () => readText((await world.get(`/users/${id}/cost-centers`)).body, "version")
    const save = async (center: string, seen: string) =>
      await world.post(`/users/${id}/cost-centers`, { cost_center_ids: [center], default_id: center, version: seen })
    const seen = await version()
    const answers = await Promise.all([save(a, seen), save(b, seen)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const refused = answers.find(({ status }) => status === 409)
    const current = (await world.get(`/users/${id}/cost-centers`)).body
    expect(refused?.body).toMatchObject({ code: "changed_meanwhile", details: { current } })
    expect(await version()).not.toBe(seen)
    expect(await save(b, await version())).toMatchObject({ status: 200, body: { cost_centers: [{ id: b }] } })
    expect((await world.post(`/users/${id}/cost-centers`, { cost_center_ids: [], default_id: null, version: 7 })).status).toBe(400)
  })

  it("[G5] can be refused and taken back by a shop's own steps", async () => {
    const id = await add("10")
    const buyer = await world.colleague()
    await assign(buyer.id, [id])
    hook = () => {
      throw new Error("the shop's own step failed")
    }
    expect((await world.post("/cost-centers", { code: "666", name: "X" })).status).toBe(500)
    expect((await world.post("/cost-centers", { code: "20", name: "X" })).status).toBe(500)
    expect((await world.post(`/cost-centers/${id}`, { version: 1, code: "11", active: false })).status).toBe(500)
    expect((await assign(buyer.id, [])).status).toBe(500)
    expect((await world.remove(`/cost-centers/${id}`)).status).toBe(500)
    hook = () => undefined
    expect((await world.get("/cost-centers")).body).toMatchObject({ count: 1, cost_centers: [{ id, code: "10", active: true, user_count: 1 }] })
    expect((await world.get(`/users/${buyer.id}/cost-centers`)).body).toMatchObject({ cost_centers: [{ id, is_default: true }] })
    expect((await audits()).filter(({ details }) => JSON.stringify(details).includes("taken_back"))).toHaveLength(4)
  })

  it("[C1] are kept by the operator in any company, for its users as well", async () => {
    const headers = await shop.operatorHeaders()
    const base = `/admin/customer-center/companies/${world.companyId}/cost-centers`
    const created = await shop.http.post(base, { headers, body: { code: "10", name: "Sales" } })
    expect(created).toMatchObject({ status: 201, body: { cost_center: { code: "10" } } })
    const id = readText(created.body, "cost_center", "id")
    expect((await shop.http.get(base, { headers })).body).toMatchObject({ count: 1 })
    expect((await shop.http.post(`${base}/${id}`, { headers, body: { version: 1, name: "Sold" } })).body).toMatchObject({ cost_center: { version: 2 } })
    expect((await shop.http.post(`${base}/${id}`, { headers, body: { version: 1, name: "Sale" } })).status).toBe(409)
    const ofUser = `/admin/customer-center/business-users/${world.businessUserId}/cost-centers`
    const body = { cost_center_ids: [id], default_id: id }
    expect((await shop.http.post(ofUser, { headers, body })).body).toMatchObject({ cost_centers: [{ id, is_default: true }] })
    expect((await shop.http.get(ofUser, { headers })).body).toMatchObject({ cost_centers: [{ id }] })
    const elsewhere = await createCompanyWorld(shop, { name: "Other", customer_number: "0200" })
    const foreign = `/admin/customer-center/companies/${elsewhere.companyId}/cost-centers/${id}`
    expect((await shop.http.get(foreign, { headers })).status).toBe(404)
    expect((await shop.http.delete(foreign, { headers })).status).toBe(404)
    expect((await shop.http.post(`/admin/customer-center/business-users/${elsewhere.businessUserId}/cost-centers`, { headers, body })).status).toBe(404)
    expect((await shop.http.delete(`${base}/${id}`, { headers })).body).toEqual({ id, deleted: true })
  })

  describe("at the checkout", () => {
    const shopIn = async () => {
      const goods = await makeSellable(shop.container())
      const buyer = await world.colleague()
      const shopper = createShopper(shop.http, { goods, login: buyer.customer.headers, companyId: world.companyId })
      const budgets = shop.container().resolve<BudgetModuleService>(BUDGET_MODULE)
      const limit = async (costCenterId: string, amount: string): Promise<Limit> =>
        await budgets.limits.add(
          {
            companyId: world.companyId,
            subject: { type: "cost_center", id: costCenterId },
            period: "month",
            amount,
            currencyCode: "eur",
            timeZone: "Europe/Berlin",
            onExceed: "block",
            carryOver: false,
            validFrom: null,
            validUntil: null,
            alertShares: [],
          },
          { at: new Date(), tell: () => [] }
        )
      const fill = async (quantity = 1) => {
        const cartId = await shopper.createCart({ items: [{ variant_id: goods.variantId, quantity }] })
        await shopper.prepareToOrder(cartId)
        return cartId
      }
      const complete = (cartId: string) => shopper.post(`/store/carts/${cartId}/complete`)
      const details = async (cartId: string) =>
        readBody((await shopper.get(`/store/carts/${cartId}/purchase-details`)).body, "purchase_details")
      const choose = (cartId: string, body: unknown) => shopper.post(`/store/carts/${cartId}/purchase-details`, body)
      const orderRow = async (cartId: string) => {
        const find = () =>
          selectAll(shop.container(), "select cost_center_id, purchase_order_number from cc_order where cart_id = ?", [cartId])
        await eventually(async () => expect(await find()).toHaveLength(1))
        return (await find())[0]
      }
      const usedOf = async ({ id }: Limit) => {
        const { body } = await world.get(`/budgets/${id}`)
        return Number(readText(body, "budget", "used")) + Number(readText(body, "budget", "reserved"))
      }
      return { goods, buyer, shopper, budgets, limit, fill, complete, details, choose, orderRow, usedOf }
    }

    it("[C1 G6] are chosen in the cart, the default without a choice, and carried to the order with its number", async () => {
      const { buyer, fill, complete, details, choose, orderRow } = await shopIn()
      const [a, b, c] = [await add("a"), await add("b"), await add("c")]
      const cartId = await fill()
      expect(await details(cartId)).toEqual({ cost_center_id: null, cost_centers: [], purchase_order_number: null })
      await assign(buyer.id, [a, b], b)
      const both = [
        { id: b, code: "b", name: "Center b", is_default: true },
        { id: a, code: "a", name: "Center a", is_default: false },
      ]
      expect(await details(cartId)).toEqual({ cost_center_id: b, cost_centers: both, purchase_order_number: null })
      expect((await choose(cartId, { purchase_order_number: " PO 4711 " })).body).toEqual({
        purchase_details: { cost_center_id: b, cost_centers: both, purchase_order_number: "PO 4711" },
      })
      expect((await choose(cartId, { cost_center_id: a })).body).toMatchObject({
        purchase_details: { cost_center_id: a, purchase_order_number: "PO 4711" },
      })
      for (const wrong of [c, "costcenter_none"]) {
        expect(await choose(cartId, { cost_center_id: wrong })).toMatchObject({ status: 400, body: { code: "cost_center_unavailable" } })
      }
      for (const wrong of [
        { cost_center_id: 7 },
        { cost_center_id: "a b" },
        { purchase_order_number: "x".repeat(65) },
        { purchase_order_number: "two\nlines" },
        { purchase_order_number: { $ne: null } },
        { role: "admin" },
      ]) {
        expect(await choose(cartId, wrong)).toMatchObject({ status: 400, body: { code: "invalid_data" } })
      }
      expect((await complete(cartId)).status).toBe(200)
      expect(await orderRow(cartId)).toEqual({ cost_center_id: a, purchase_order_number: "PO 4711" })
      expect(await choose(cartId, { purchase_order_number: "2" })).toMatchObject({ status: 409, body: { code: "cart_ordered" } })

      const next = await fill()
      await choose(next, { cost_center_id: a, purchase_order_number: "1" })
      expect((await choose(next, { cost_center_id: null, purchase_order_number: "" })).body).toMatchObject({
        purchase_details: { cost_center_id: b, purchase_order_number: null },
      })
      expect((await complete(next)).status).toBe(200)
      expect(await orderRow(next)).toEqual({ cost_center_id: b, purchase_order_number: null })
    })

    it("[C1 C2] the budget of one holds the orders of all below it, until a move", async () => {
      const { buyer, limit, fill, complete, usedOf, choose, orderRow } = await shopIn()
      const top = await add("top")
      const [left, right] = [await add("left", top), await add("right", top)]
      await assign(buyer.id, [left, right])
      const first = await fill()
      const placed = await complete(first)
      const total = Number(readText(placed.body, "order", "total"))
      await orderRow(first)
      const held = await limit(top, String(2.5 * total))
      const second = await fill()
      await choose(second, { cost_center_id: right })
      expect((await complete(second)).status).toBe(200)
      await eventually(async () => expect(await usedOf(held)).toBeCloseTo(2 * total))
      const third = await fill()
      expect(await complete(third)).toMatchObject({ status: 400, body: { code: "budget_blocked" } })
      await world.post(`/cost-centers/${left}`, { version: 1, parent_id: null })
      expect((await complete(third)).status).toBe(200)
      expect(await orderRow(third)).toMatchObject({ cost_center_id: left })
      await eventually(async () => expect(await usedOf(held)).toBeCloseTo(2 * total))
    })

    it("[C1 C2] one that was taken away since refuses the order by its own code, until another one is chosen", async () => {
      const { buyer, shopper, fill, complete, details, choose, orderRow } = await shopIn()
      const [a, b] = [await add("a"), await add("b")]
      await assign(buyer.id, [a, b], b)
      const cartId = await fill()
      await choose(cartId, { cost_center_id: a })
      await world.post(`/cost-centers/${a}`, { version: 1, active: false })
      expect(await complete(cartId)).toMatchObject({ status: 400, body: { type: "not_allowed", code: "cost_center_unavailable" } })
      expect((await shopper.get(`/store/carts/${cartId}/purchase-check`)).body).toMatchObject({
        purchase_check: { allowed: false, reason: "cost_center_unavailable", message: expect.stringContaining("cost center") },
      })
      expect(await details(cartId)).toMatchObject({ cost_center_id: null, cost_centers: [{ id: b, is_default: true }] })
      expect((await choose(cartId, { cost_center_id: null })).status).toBe(200)
      expect((await complete(cartId)).status).toBe(200)
      expect(await orderRow(cartId)).toMatchObject({ cost_center_id: b })
      const next = await fill()
      await choose(next, { cost_center_id: b })
      await world.remove(`/cost-centers/${b}`)
      expect(await complete(next)).toMatchObject({ status: 400, body: { code: "cost_center_unavailable" } })
      await choose(next, { cost_center_id: null })
      expect((await complete(next)).status).toBe(200)
      expect(await orderRow(next)).toMatchObject({ cost_center_id: null })
    })

    it("[C1 B11] nobody sees or writes the details of somebody else's cart, and a guest's has none", async () => {
      const { goods, fill, choose } = await shopIn()
      const cartId = await fill()
      const stranger = createShopper(shop.http, { goods, login: (await shop.customer()).headers })
      const colleague = await world.colleague()
      const other = createShopper(shop.http, { goods, login: colleague.customer.headers, companyId: world.companyId })
      for (const shopper of [stranger, other, createShopper(shop.http, { goods })]) {
        expect((await shopper.get(`/store/carts/${cartId}/purchase-details`)).status).toBe(404)
        expect((await shopper.post(`/store/carts/${cartId}/purchase-details`, { purchase_order_number: "1" })).status).toBe(404)
      }
      const guest = createShopper(shop.http, { goods })
      const theirs = await guest.createCart()
      expect((await guest.get(`/store/carts/${theirs}/purchase-details`)).body).toEqual({
        purchase_details: { cost_center_id: null, cost_centers: [], purchase_order_number: null },
      })
      expect(await guest.post(`/store/carts/${theirs}/purchase-details`, { purchase_order_number: "1" })).toMatchObject({
        status: 403,
        body: { code: "permission_denied" },
      })
      expect((await choose("cart_none", {})).status).toBe(404)
    })

    it("[C1] their budgets are named by code and name, and shown to those whose orders they count", async () => {
      const { buyer, limit } = await shopIn()
      const top = await add("top")
      const below = await add("below", top)
      const elsewhere = await add("elsewhere")
      const held = await limit(top, "500")
      await limit(elsewhere, "700")
      await assign(buyer.id, [below])
      const own = await shop.http.get("/store/customer-center/budgets/mine", { headers: buyer.headers })
      expect(own.body).toMatchObject({ budgets: [{ id: held.id, subject_type: "cost_center", subject_name: "top Center top", shared: true }] })
      expect(readBody(own.body, "budgets")).toHaveLength(1)
      expect((await shop.http.get(`/store/customer-center/budgets/${held.id}/statement`, { headers: buyer.headers })).status).toBe(200)
      const set = await world.post("/budgets", { subject_type: "cost_center", subject_id: below, period: "order", amount: "50" })
      expect(set).toMatchObject({ status: 201, body: { budget: { subject_name: "below Center below" } } })
      expect((await world.get(`/cost-centers/${below}`)).body).toMatchObject({ cost_center: { budget_count: 1, user_count: 1 } })
      expect(await world.remove(`/cost-centers/${below}`)).toMatchObject({ status: 409, body: { code: "cost_center_in_use" } })
    })
  })
})
