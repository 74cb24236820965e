import { randomUUID } from "node:crypto"
import { Modules } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { APPROVAL_MODULE } from "../../src/modules/approval"
import type ApprovalModuleService from "../../src/modules/approval/service"
import {
  createApprovalRuleWorkflow,
  deleteApprovalRuleWorkflow,
  moveApprovalWorkflow,
  setApprovalRuleScopeWorkflow,
  updateApprovalRuleWorkflow,
} from "../../src/workflows"
import { nudgeDeciders } from "../../src/workflows/approvals/nudge-deciders"
import { tellNewDeciders } from "../../src/workflows/approvals/tell-new-deciders"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { over, makeRuleWorld } from "../world/rule-world"
import { createCompany, createPlace } from "../world/builders"
import { describeShop } from "../world/describe-shop"
import { eventually } from "../world/eventually"
import { readBody, readText } from "../world/read-body"
import { selectAll } from "../world/rows"

const HOUR_MS = 3_600_000
const any = (...role_keys: string[]) => ({ mode: "any", role_keys })
const all = (...role_keys: string[]) => ({ mode: "all", role_keys })

const hook = jest.fn<void, []>()
createApprovalRuleWorkflow.hooks.approvalRuleCreated(() => hook())
updateApprovalRuleWorkflow.hooks.approvalRuleUpdated(() => hook())
deleteApprovalRuleWorkflow.hooks.approvalRuleDeleted(() => hook())
setApprovalRuleScopeWorkflow.hooks.approvalRuleScopeSet(() => hook())
moveApprovalWorkflow.hooks.approvalMoved(() => hook())

describeShop("approval rules", {}, (shop) => {
  beforeEach(() => hook.mockReset())

  const request = (body: unknown, ...way: (string | number)[]) => readBody(body, "approval_request", ...way)

  it("[C7] a rule asks where no budget does, its tiers approve one after the other, and it is ordered once", async () => {
    const world = await makeRuleWorld(shop)
    expect((await world.complete(await world.fill(2))).status).toBe(200)
    const ruleId = await world.make({ tiers: [any("approver"), all("main_contact", "controlling")] })
    // one article stays below
    expect((await world.complete(await world.fill(1))).status).toBe(200)
    const cartId = await world.fill(2)
    expect(await world.complete(cartId)).toMatchObject({ status: 400, body: { code: "approval_required", message: "This order needs an approval: Over 150." } })
    await expect(completeCartWorkflow(world.container).run({ input: { id: cartId } })).rejects.toMatchObject({ code: "approval_required" })
    expect(readBody((await world.shopper.get(`/store/carts/${cartId}/purchase-check`)).body, "purchase_check")).toMatchObject({
      allowed: false,
      reason: "approval_required",
      message: "This order needs an approval: Over 150.",
      limits: [],
      rules: [{ id: ruleId, name: "Over 150" }],
      approvers: [{ name: "Vera Voss" }],
    })
    const sent = await world.buyer.send(cartId)
    const id = readText(sent.body, "approval_request", "id")
    expect(sent).toMatchObject({
      status: 201,
      body: {
        approval_request: {
          status: "open",
          reasons: [{ kind: "rule", rule_id: ruleId, rule_name: "Over 150" }],
          tier: 1,
          tiers: [
            { state: "current", slots: [{ roles: [{ key: "approver", name: null }], approved_by: null }] },
            { state: "waiting", slots: [{ roles: [{ key: "controlling", name: "Controlling" }] }, { roles: [{ key: "main_contact", name: null }] }] },
          ],
          deciders: [{ name: "Vera Voss" }],
        },
      },
    })
    // it is the approvers' turn, and shown to nobody else as theirs
    for (const other of [world.chiefs, world.controller]) {
      expect(await other.list("?role=to_decide")).toMatchObject({ body: { count: 0 } })
      expect(await other.list("?role=company")).toMatchObject({ body: { count: 1, approval_requests: [{ id, allowed_acts: ["comment"] }] } })
      expect(await other.act(id, "approve")).toMatchObject({ status: 403, body: { code: "approval_not_your_turn" } })
      expect(await other.act(id, "reject", { comment: "No" })).toMatchObject({ status: 403, body: { code: "approval_not_your_turn" } })
      expect(await other.act(id, "lines", { lines: [{ id: "item_1", quantity: 1 }], version: 1 })).toMatchObject({ status: 403, body: { code: "approval_not_your_turn" } })
    }
    expect(await world.approver.list("?role=to_decide")).toMatchObject({ body: { count: 1 } })
    expect(await world.approver.act(id, "approve", { comment: "Go on", tier: 1 })).toMatchObject({
      status: 200,
      body: { approval_request: { status: "open", decision: null, cart_frozen: true, tier: 2, tiers: [{ state: "done", slots: [{ approved_by: { name: "Vera Voss", is_me: true } }] }, { state: "current" }], allowed_acts: ["comment"] } },
    })
    const again = await world.approver.act(id, "approve")
    expect(again).toMatchObject({ status: 409, body: { code: "approval_already_decided", details: { status: "open", by: "Vera Voss" } } })
    expect(await world.approver.list("?role=to_decide")).toMatchObject({ body: { count: 0 } })
    expect((await world.complete(cartId)).status).toBe(409)
    expect(await world.controller.act(id, "approve", { tier: 1 })).toMatchObject({ status: 409, body: { code: "approval_already_decided" } })
    expect(await world.controller.act(id, "approve")).toMatchObject({ status: 200, body: { approval_request: { status: "open", tier: 2 } } })
    expect(await world.controller.list("?role=to_decide")).toMatchObject({ body: { count: 0 } })
    expect(await world.chiefs.list("?role=to_decide")).toMatchObject({ body: { count: 1 } })
    expect(await world.chiefs.act(id, "approve")).toMatchObject({
      status: 200,
      body: { approval_request: { status: "ordered", decision: { by: { name: "Ada Chief" } }, tiers: [{ state: "done" }, { state: "done" }] } },
    })
    expect((await world.orders()).filter(({ cart_id: ordered }) => ordered === cartId)).toMatchObject([{ approval_request_id: id, approver_name: "Ada Chief" }])
    expect(request((await world.buyer.read(id)).body, "events")).toMatchObject([
      { kind: "requested", tier: null },
      { kind: "approved", tier: 1, text: "Go on", author: { name: "Vera Voss" } },
      { kind: "approved", tier: 2, author: { name: "Carl Cole" } },
      { kind: "approved", tier: 2, author: { name: "Ada Chief" } },
      { kind: "ordered", tier: null },
    ])
    // a rule that is changed holds from the next order on
    await world.rules.update(ruleId, { version: 1, name: "Off", conditions: [over("150")], active: false })
    expect((await world.complete(await world.fill(2))).status).toBe(200)
  })

  it("[C7] rules look at delivery, pieces, category, cost center, address and the buyer's role, and budgets add to them", async () => {
    const world = await makeRuleWorld(shop)
    const { container, companyId } = world
    const product = container.resolve(Modules.PRODUCT)
    const tools = await product.createProductCategories({ name: `Tools ${randomUUID()}`, is_active: true })
    const screws = await product.createProductCategories({ name: "Screws", is_active: true, parent_category_id: tools.id })
    const paint = await product.createProductCategories({ name: `Paint ${randomUUID()}`, is_active: true })
    const plant = await world.budgets.costCenters.add({ companyId, parentId: null, code: "P", name: "Plant", active: true }, () => [])
    const hall = await world.budgets.costCenters.add({ companyId, parentId: plant.id, code: "H", name: "Hall", active: true }, () => [])
    await world.budgets.costCenters.assign({ companyId, businessUserId: world.userId, costCenterIds: [hall.id], defaultId: hall.id, version: null }, () => [])
    await product.updateProducts(world.goods.productId, { category_ids: [screws.id] })
    expect(await world.rules.choices()).toMatchObject({
      status: 200,
      body: {
        choices: {
          currency_code: "eur",
          roles: expect.arrayContaining([{ key: "buyer", name: null, decides: false }, { key: "controlling", name: "Controlling", decides: true }]),
          categories: expect.arrayContaining([{ id: screws.id, name: `${tools.name} / Screws` }]),
          cost_centers: [{ id: plant.id, name: "P Plant" }, { id: hall.id, name: "H Hall" }],
        },
      },
    })
    const cartId = await world.fill(2)
    const matches = async (...conditions: object[]) => {
      const id = await world.make({ conditions })
      const { body } = await world.shopper.get(`/store/carts/${cartId}/purchase-check`)
      const preview = await world.rules.preview({ basket_id: cartId })
      await world.rules.remove(id)
      expect(readBody(preview.body, "preview", "needs_approval")).toBe(!readBody(body, "purchase_check", "allowed"))
      return readBody(body, "purchase_check", "reason") === "approval_required"
    }
    expect(await matches({ kind: "shipping", comparison: "at_least", amount: "0.01", currency_code: "eur" })).toBe(true)
    expect(await matches({ kind: "shipping", comparison: "over", amount: "1000", currency_code: "eur" })).toBe(false)
    expect(await matches({ kind: "item_count", at_least: 2 })).toBe(true)
    expect(await matches({ kind: "item_count", at_least: 3 })).toBe(false)
    expect(await matches({ kind: "category", category_ids: [paint.id, tools.id] })).toBe(true)
    expect(await matches({ kind: "category", category_ids: [paint.id] })).toBe(false)
    expect(await matches({ kind: "cost_center", cost_center_ids: [plant.id] })).toBe(true)
    expect(await matches({ kind: "role", role_keys: ["buyer"] })).toBe(true)
    expect(await matches({ kind: "role", role_keys: ["approver"] })).toBe(false)
    expect(await matches({ kind: "item_count", at_least: 2 }, { kind: "role", role_keys: ["approver"] })).toBe(false)
    // nobody gives a rate for it: somebody is asked rather than nobody
    expect(await matches({ ...over("1000000"), currency_code: "usd" })).toBe(true)
    expect(await matches({ kind: "new_address" })).toBe(true)
    await selectAll(
      container,
      "insert into cc_company_address (id, company_id, label, address_1, postal_code, city, country_code) values (?, ?, 'Ramp', 'hafenstraße  1', '01067', 'DRESDEN', 'de')",
      [`compaddr_${randomUUID()}`, companyId]
    )
    expect(await matches({ kind: "new_address" })).toBe(false)
    // a budget that blocks is told first, and no approval lifts it
    await world.make({ tiers: [any("controlling")] })
    const block = await world.limit({ onExceed: "block", amount: "5" })
    expect(await world.complete(cartId)).toMatchObject({ status: 400, body: { code: "budget_blocked" } })
    expect(await world.buyer.send(cartId)).toMatchObject({ status: 400, body: { code: "budget_blocked" } })
    await world.budgets.limits.remove({ id: block.id, companyId }, () => [])
    const limit = await world.limit({ amount: "5" })
    const sent = await world.buyer.send(cartId)
    expect(sent).toMatchObject({
      status: 201,
      body: { approval_request: { reasons: [{ kind: "limit", limit_id: limit.id }, { kind: "rule" }], deciders: [{ name: "Carl Cole" }] } },
    })
    expect(await world.controller.act(readText(sent.body, "approval_request", "id"), "approve")).toMatchObject({ body: { approval_request: { status: "ordered" } } })
    await world.expectNoDifference()
  })

  it("[C7] at the same moment: approved twice counts once, and approve and reject have one outcome", async () => {
    const world = await makeRuleWorld(shop)
    const second = await shop.customer()
    await createPlace(world.container, { customerId: second.id, companyId: world.companyId, roleKeys: ["approver", "controlling"] })
    await world.make({ tiers: [any("approver"), any("controlling", "approver")] })
    for (let round = 0; round < 4; round += 1) {
      const { id } = await world.send(2)
      const answers = await Promise.all([world.approver, world.as(second.headers), world.approver].map((one) => one.act(id, "approve", { tier: 1 })))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
      expect(answers.filter(({ status }) => status === 409).map(({ body }) => readBody(body, "code"))).toEqual(["approval_already_decided", "approval_already_decided"])
      expect(await world.buyer.read(id)).toMatchObject({ body: { approval_request: { status: "open", tier: 2 } } })
      const [approved, rejected] = await Promise.all([world.controller.act(id, "approve"), world.as(second.headers).act(id, "reject", { comment: "No" })])
      expect([approved.status, rejected.status].sort()).toEqual([200, 409])
      expect(request((await world.buyer.read(id)).body, "status")).toBe(approved.status === 200 ? "ordered" : "rejected")
      const { body } = await world.buyer.read(id)
      expect(readBody(body, "approval_request", "events")).toHaveLength(approved.status === 200 ? 4 : 3)
    }
    // a rejection that comes when the next tier has begun is somebody's who was too late
    const { id } = await world.send(2)
    await world.approver.act(id, "approve", { tier: 1 })
    // sent once more without saying which tier is meant, it is the same approval
    expect(await world.approver.act(id, "approve")).toMatchObject({ status: 409, body: { code: "approval_already_decided" } })
    const author = { businessUserId: world.veraId, customerId: world.vera.id }
    const approvals = world.container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
    await expect(approvals.move({ id, move: "reject", author, tier: 0 }, () => [])).rejects.toMatchObject({ code: "approval_already_decided" })
  })

  it("[C7] a tier that lost its people goes to the main contacts, one that waits too long too, and each is told once", async () => {
    const world = await makeRuleWorld(shop)
    const people: Record<string, string> = { [world.vera.email]: "vera", [world.chief.email]: "chief", [world.carl.email]: "carl" }
    const asked = async () => {
      await eventually(async () => {
        await relayOutbox(world.container)
        expect(await selectAll(world.container, "select key from cc_approval_outbox where state = 'waiting'")).toEqual([])
      })
      const sent = await world.container.resolve(Modules.NOTIFICATION).listNotifications({ to: Object.keys(people) })
      return sent.filter(({ template }) => template?.endsWith("approval-requested")).map(({ to }) => people[to] ?? "").sort()
    }
    await world.make({ tiers: [any("approver"), any("controlling")] })
    const { id } = await world.send(2)
    await eventually(async () => expect(await asked()).toEqual(["vera"]))
    await world.approver.act(id, "approve")
    await eventually(async () => expect(await asked()).toEqual(["carl", "vera"]))
    await tellNewDeciders(world.container)
    expect(await asked()).toEqual(["carl", "vera"])
    // nobody of controlling is left: it is the main contact's turn
    await selectAll(world.container, "update cc_business_user set status = 'deactivated' where id = ?", [world.carlId])
    expect(await tellNewDeciders(world.container)).toBe(1)
    expect(await asked()).toEqual(["carl", "chief", "vera"])
    expect(await tellNewDeciders(world.container)).toBe(0)
    expect(await world.chiefs.list("?role=to_decide")).toMatchObject({ body: { count: 1 } })
    expect(await world.chiefs.act(id, "approve")).toMatchObject({ body: { approval_request: { status: "ordered" } } })
    await selectAll(world.container, "update cc_business_user set status = 'active' where id = ?", [world.carlId])
    // the second tier has its own time before it is escalated
    const slow = (await world.send(2)).id
    await selectAll(world.container, "update cc_approval_request set created_at = now() - interval '100 hours' where id = ?", [slow])
    await world.approver.act(slow, "approve")
    await nudgeDeciders(world.container, new Date(Date.now() + HOUR_MS))
    expect((await world.chiefs.act(slow, "approve")).status).toBe(403)
    await nudgeDeciders(world.container, new Date(Date.now() + 73 * HOUR_MS))
    expect(await world.chiefs.list("?role=to_decide")).toMatchObject({ body: { count: 1 } })
    expect(await world.chiefs.act(slow, "approve")).toMatchObject({ status: 200, body: { approval_request: { status: "ordered" } } })
  })

  it("[C7] the shop's rules hold in every company, until it has its own alone", async () => {
    const world = await makeRuleWorld(shop)
    const headers = await shop.operatorHeaders()
    const admin = "/admin/customer-center/approval-rules"
    const shops = await shop.http.post(admin, { headers, body: { name: "Whole shop", conditions: [over("150")], tiers: [any("main_contact")] } })
    expect(shops).toMatchObject({ status: 201, body: { approval_rule: { shop_wide: true, version: 1 } } })
    const shopId = readText(shops.body, "approval_rule", "id")
    expect(await shop.http.post(admin, { headers, body: { name: "No", conditions: [{ kind: "cost_center", cost_center_ids: ["c"] }] } })).toMatchObject({
      status: 400, body: { code: "invalid_data", details: { fields: [{ path: "conditions.0" }] } },
    })
    expect(await world.complete(await world.fill(2))).toMatchObject({ status: 400, body: { code: "approval_required" } })
    expect(await world.rules.list()).toMatchObject({
      status: 200,
      body: { approval_rules: [], shop_rules: [{ id: shopId }], scope: { shop_rules: true, version: 0 }, editable: true },
    })
    // it is none of the company's to change
    expect((await world.rules.read(shopId)).status).toBe(404)
    expect((await world.rules.update(shopId, { version: 1, name: "Mine", conditions: [over("9")] })).status).toBe(404)
    expect((await world.rules.remove(shopId)).status).toBe(404)
    const set = await Promise.all([world.rules.scope({ shop_rules: false, version: 0 }), world.rules.scope({ shop_rules: false, version: 0 })])
    expect(set.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(set.find(({ status }) => status === 409)?.body).toMatchObject({ code: "changed_meanwhile", details: { current: { shop_rules: false, version: 1 } } })
    expect((await world.complete(await world.fill(2))).status).toBe(200)
    expect(await shop.http.post(`/admin/customer-center/companies/${world.companyId}/approval-rules/scope`, { headers, body: { shop_rules: true, version: 1 } })).toMatchObject({
      status: 200, body: { scope: { shop_rules: true, version: 2 } },
    })
    expect((await world.complete(await world.fill(2))).status).toBe(400)
    expect(await shop.http.post(`${admin}/${shopId}`, { headers, body: { version: 1, name: "Whole shop", conditions: [over("150")], active: false } })).toMatchObject({ status: 200, body: { approval_rule: { version: 2 } } })
    expect(await shop.http.get(admin, { headers })).toMatchObject({ body: { approval_rules: [{ active: false }] } })
    expect(await world.rules.list()).toMatchObject({ body: { shop_rules: [] } })
    expect(await shop.http.delete(`${admin}/${shopId}`, { headers })).toMatchObject({ status: 200, body: { deleted: true } })
    expect((await shop.http.get(`${admin}/${shopId}`, { headers })).status).toBe(404)
    expect((await shop.http.get(`${admin}/choices`, { headers })).body).toMatchObject({ choices: { currency_code: null, cost_centers: [] } })
  })

  it("[C7] what would happen to a basket: which rules, and who", async () => {
    const world = await makeRuleWorld(shop)
    await world.make({ name: "Dear", tiers: [all("approver", "controlling")] })
    await world.make({ name: "New", conditions: [{ kind: "new_address" }] })
    expect(await world.rules.preview({ amount: "151" })).toMatchObject({
      status: 200,
      body: {
        preview: {
          needs_approval: true,
          rules: [{ name: "Dear" }],
          tiers: [{ slots: [{ roles: [{ key: "approver", name: null }], people: [{ name: "Vera Voss" }], is_fallback: false }, { roles: [{ key: "controlling", name: "Controlling" }], people: [{ name: "Carl Cole" }] }] }],
        },
      },
    })
    expect(await world.rules.preview({ amount: "150" })).toMatchObject({
      body: { preview: { outcome: "ordered", allowed: true, reason: null, needs_approval: false, rules: [], tiers: [] } },
    })
    // everybody could who may decide; the approvers would be asked
    expect(await world.rules.preview({ amount: "1", new_address: true })).toMatchObject({
      body: {
        preview: {
          rules: [{ name: "New", is_draft: false }],
          approvers: [{ name: "Vera Voss" }, { name: "Carl Cole" }],
          tiers: [{ slots: [{ roles: [], people: [{ name: "Ada Chief" }, { name: "Vera Voss" }, { name: "Carl Cole" }] }] }],
        },
      },
    })
    // of what somebody may not order nobody decides
    expect(await world.rules.preview({ amount: "151", user_id: world.carlId })).toMatchObject({
      body: { preview: { outcome: "blocked", reason: "permission_denied", rules: [{ name: "Dear" }], tiers: [] } },
    })
    await selectAll(world.container, `update cc_role set permissions = permissions || '["orders.place"]' where key = 'controlling'`)
    // who buys does not approve it
    expect(await world.rules.preview({ amount: "151", user_id: world.carlId })).toMatchObject({
      body: { preview: { tiers: [{ slots: [{ is_fallback: false }, { people: [{ name: "Ada Chief" }], is_fallback: true }] }] } },
    })
    const { id: otherId } = await createCompany(world.container, { name: "Other", customer_number: "77" })
    const stranger = await shop.customer()
    const strangerId = await createPlace(world.container, { customerId: stranger.id, companyId: otherId, roleKeys: ["main_contact"] })
    expect((await world.rules.preview({ amount: "1", user_id: strangerId })).status).toBe(404)
    expect((await world.rules.preview({ amount: "1", cost_center_id: "costcenter_none" })).status).toBe(404)
    expect((await world.rules.preview({ basket_id: "cart_none" })).status).toBe(404)
    const others = world.rulesAs({ ...world.goods.headers, ...stranger.headers, "x-company-id": otherId })
    expect((await others.preview({ basket_id: await world.fill(2) })).status).toBe(404)
    expect(await world.rules.preview({ basket_id: "cart_1", amount: "1" })).toMatchObject({ status: 400, body: { code: "invalid_data" } })
  })

  it("[C7 C10] the whole answer about a basket: budgets, rules, and who could decide by their ceilings, as the purchase check and the judge say", async () => {
    const world = await makeRuleWorld(shop)
    const previewed = async (body: object) => readBody((await world.rules.preview(body)).body, "preview")
    const { id: limitId } = await world.limit({ subject: { type: "company", id: world.companyId }, period: "order", amount: "250", onExceed: "approve" })
    // a budget alone
    expect(await previewed({ amount: "251" })).toMatchObject({
      outcome: "approval_required",
      reason: "approval_required",
      needs_approval: true,
      amount: "251",
      currency_code: "eur",
      limits: [{ id: limitId, exceeded: true, left: "250", on_exceed: "approve", message: expect.stringContaining("buyer's company") }],
      contacts: [{ name: "Ada Chief" }],
      approvers: [{ name: "Vera Voss" }, { name: "Carl Cole" }],
      rules: [],
      tiers: [{ slots: [{ roles: [], people: [{ name: "Ada Chief" }, { name: "Vera Voss" }, { name: "Carl Cole" }] }] }],
    })
    await world.make({ name: "Dear", conditions: [over("250")], tiers: [any("approver"), any("controlling")] })
    const cap = async (version: number, amount: string | null) =>
      expect((await shop.http.post(`/store/customer-center/users/${world.veraId}/approval-ceiling`, { headers: world.headers, body: { version, amount } })).status).toBe(200)
    await cap(0, "299")
    const cartId = await world.fill(3)
    const answer = await previewed({ basket_id: cartId })
    expect(answer).toMatchObject({
      outcome: "approval_required",
      limits: [{ id: limitId, exceeded: true }],
      rules: [{ name: "Dear" }],
      approvers: [{ name: "Ada Chief" }],
      tiers: [{ slots: [{ roles: [{ key: "approver" }], people: [{ name: "Ada Chief" }], is_fallback: true }] }, { slots: [{ people: [{ name: "Carl Cole" }], is_fallback: false }] }],
    })
    const checked = readBody((await world.shopper.get(`/store/carts/${cartId}/purchase-check`)).body, "purchase_check")
    for (const field of ["allowed", "reason", "amount", "currency_code", "contacts", "approvers"]) {
      expect(readBody(answer, field)).toEqual(readBody(checked, field))
    }
    // and so it goes
    const sent = await world.buyer.send(cartId)
    expect(readBody(sent.body, "approval_request", "deciders")).toMatchObject([{ name: "Ada Chief" }])
    expect(await previewed({ basket_id: cartId })).toMatchObject({ outcome: "blocked", reason: "cart_awaiting_approval", message: null, rules: [], tiers: [] })
    await cap(1, null)
    // what blocks is not approved by anybody, and rules are shown all the same
    await world.limit({ subject: { type: "role", id: "buyer" }, period: "order", amount: "400", onExceed: "block" })
    expect(await previewed({ amount: "401", role_keys: ["buyer"] })).toMatchObject({
      outcome: "blocked", reason: "budget_blocked", needs_approval: false, approvers: [], rules: [{ name: "Dear" }], tiers: [{ slots: [{ people: [{ name: "Vera Voss" }] }] }, {}],
    })
    expect(await previewed({ amount: "401", role_keys: ["approver"] })).toMatchObject({ outcome: "approval_required" })
    expect(await previewed({ amount: "401", user_id: world.userId })).toMatchObject({ outcome: "blocked", reason: "budget_blocked" })
    // nobody is left who could approve it, as the operator sees
    const headers = await shop.operatorHeaders()
    const asOperator = async (body: object) =>
      readBody((await shop.http.post(`/admin/customer-center/companies/${world.companyId}/approval-rules/preview`, { headers, body })).body, "preview")
    await selectAll(world.container, "update cc_business_user set status = 'deactivated' where company_id = ? and id <> ?", [world.companyId, world.userId])
    expect(await asOperator({ amount: "251", user_id: world.carlId })).toMatchObject({ outcome: "blocked", reason: "user_deactivated", message: null })
    expect(await asOperator({ amount: "251", user_id: world.userId })).toMatchObject({
      outcome: "blocked", reason: "nobody_can_approve", needs_approval: false, approvers: [], tiers: [{ slots: [{ people: [] }] }, { slots: [{ people: [] }] }],
    })
  })

  it("[C7] a rule is tried before it is saved: a new one beside the others, a change in place of what stands, and nothing is written", async () => {
    const world = await makeRuleWorld(shop)
    const savedId = await world.make({ name: "Saved", tiers: [any("approver")] })
    const draft = { name: "Tried", conditions: [over("140")], tiers: [any("controlling")] }
    const previewed = async (draft_rule: object, more: object = { amount: "151" }) => await world.rules.preview({ ...more, draft_rule })
    expect(await previewed(draft)).toMatchObject({
      status: 200,
      body: {
        preview: {
          rules: [{ id: savedId, is_draft: false }, { id: null, name: "Tried", is_draft: true, shop_wide: false }],
          tiers: [{ slots: [{ roles: [{ key: "approver" }] }, { roles: [{ key: "controlling" }], people: [{ name: "Carl Cole" }] }] }],
        },
      },
    })
    const [inPlace, off, cart] = [
      await previewed({ ...draft, id: savedId }),
      await previewed({ ...draft, id: savedId, active: false }),
      await previewed(draft, { basket_id: await world.fill(1) }),
    ]
    expect(readBody(inPlace.body, "preview", "rules")).toMatchObject([{ id: savedId, name: "Tried", is_draft: true }])
    expect(off).toMatchObject({ body: { preview: { outcome: "ordered", rules: [] } } })
    expect(cart).toMatchObject({ body: { preview: { outcome: "ordered", rules: [] } } })
    expect(await previewed({ ...draft, conditions: [over("100")] }, { basket_id: await world.fill(1) })).toMatchObject({ body: { preview: { outcome: "approval_required", rules: [{ is_draft: true }] } } })
    expect(await previewed({ ...draft, tiers: [any("buyer")] })).toMatchObject({ status: 400, body: { code: "invalid_data", details: { fields: [{ path: "draft_rule.tiers.0.role_keys" }] } } })
    expect(await previewed({ ...draft, conditions: [] })).toMatchObject({ status: 400, body: { code: "invalid_data" } })
    expect((await previewed({ ...draft, id: "aprule_none" })).status).toBe(404)
    expect(await selectAll(world.container, "select name from cc_approval_rule")).toEqual([{ name: "Saved" }])
  })

  it("[C7] bad rules are refused by their fields, others' are not there, and two who change one are told", async () => {
    const world = await makeRuleWorld(shop)
    const bad: [object, string[]][] = [
      [{ conditions: [{ kind: "role", role_keys: ["nobody"] }] }, ["conditions.0.role_keys"]],
      [{ conditions: [over("1"), { kind: "category", category_ids: ["pcat_none"] }] }, ["conditions.1.category_ids"]],
      [{ conditions: [{ kind: "cost_center", cost_center_ids: ["costcenter_none"] }] }, ["conditions.0.cost_center_ids"]],
      [{ tiers: [any("approver"), any("buyer")] }, ["tiers.1.role_keys"]],
      [{ conditions: [{ kind: "new_address" }, { kind: "new_address" }] }, ["conditions.1"]],
    ]
    for (const [wrong, fields] of bad) {
      expect(await world.rules.create({ name: "Bad", conditions: [over("1")], ...wrong })).toMatchObject({ status: 400, body: { code: "invalid_data", details: { fields: fields.map((path) => ({ path })) } } })
    }
    for (const wrong of [{ conditions: [] }, { name: "" }, { conditions: [{ kind: "weather" }] }, { conditions: [over("1e9")] }, { tiers: [any()] }]) {
      expect(await world.rules.create({ name: "Bad", conditions: [over("1")], ...wrong })).toMatchObject({ status: 400, body: { code: "invalid_data" } })
    }
    expect(await selectAll(world.container, "select id from cc_approval_rule")).toEqual([])
    const id = await world.make({})
    const change = { version: 1, name: "Changed", conditions: [over("150")] }
    const both = await Promise.all([world.rules.update(id, change), world.rules.update(id, { ...change, name: "Other" })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: "changed_meanwhile", details: { current: { id, version: 2 } } })
    const { id: otherId } = await createCompany(world.container, { name: "Other", customer_number: "77" })
    const stranger = await shop.customer()
    await createPlace(world.container, { customerId: stranger.id, companyId: otherId, roleKeys: ["main_contact"], confirmed: true })
    const others = world.rulesAs({ ...world.goods.headers, ...stranger.headers, "x-company-id": otherId })
    expect((await others.read(id)).status).toBe(404)
    expect((await others.update(id, { ...change, version: 2 })).status).toBe(404)
    expect((await others.remove(id)).status).toBe(404)
    expect(await others.list()).toMatchObject({ body: { approval_rules: [] } })
    const buyers = world.rulesAs({ ...world.goods.headers, ...world.anna.headers, "x-company-id": world.companyId })
    expect((await buyers.list()).status).toBe(403)
    await selectAll(world.container, "update cc_business_account set email_confirmed_at = null where customer_id = ?", [world.chief.id])
    expect(await world.rules.create({ name: "Late", conditions: [over("1")] })).toMatchObject({ status: 403, body: { code: "confirm_own_address" } })
    await selectAll(world.container, "update cc_business_account set email_confirmed_at = now() where customer_id = ?", [world.chief.id])
    const headers = await shop.operatorHeaders()
    const admin = `/admin/customer-center/companies/${world.companyId}/approval-rules`
    expect(await shop.http.get(`${admin}/${id}`, { headers })).toMatchObject({ status: 200, body: { approval_rule: { id, shop_wide: false } } })
    expect((await shop.http.get(`/admin/customer-center/companies/${otherId}/approval-rules/${id}`, { headers })).status).toBe(404)
    expect(await shop.http.get(`${admin}/choices`, { headers })).toMatchObject({ status: 200, body: { choices: { currency_code: "eur" } } })
    expect(await shop.http.post(`${admin}/preview`, { headers, body: { amount: "151" } })).toMatchObject({ body: { preview: { needs_approval: true } } })
    await selectAll(
      world.container,
      `insert into cc_approval_rule (id, company_id, name, conditions, tiers) select 'aprule_many' || n, ?, 'Many', '[{"kind":"new_address"}]', '[]' from generate_series(1, 99) n`,
      [world.companyId]
    )
    expect(await world.rules.create({ name: "One more", conditions: [over("1")] })).toMatchObject({ status: 409, body: { code: "approval_rules_full" } })
    expect(await shop.http.delete(`${admin}/${id}`, { headers })).toMatchObject({ status: 200, body: { id, deleted: true } })
  })

  it("[C7] a shop's own hook takes a rule and an approval in a tier back, and each act is in the trail", async () => {
    const world = await makeRuleWorld(shop)
    const refuseOnce = () => hook.mockImplementationOnce(() => { throw new Error("no") })
    const rows = async () => await selectAll(world.container, "select name, active from cc_approval_rule order by id")
    refuseOnce()
    expect((await world.rules.create({ name: "Rule", conditions: [over("150")] })).status).toBe(500)
    expect(await rows()).toEqual([])
    const id = await world.make({ name: "Rule", tiers: [any("approver"), any("controlling")] })
    refuseOnce()
    expect((await world.rules.update(id, { version: 1, name: "Changed", conditions: [over("9")] })).status).toBe(500)
    refuseOnce()
    expect((await world.rules.remove(id)).status).toBe(500)
    expect(await rows()).toEqual([{ name: "Rule", active: true }])
    refuseOnce()
    expect((await world.rules.scope({ shop_rules: false, version: 0 })).status).toBe(500)
    expect(await world.rules.list()).toMatchObject({ body: { scope: { shop_rules: true } } })
    const sent = await world.send(2)
    refuseOnce()
    expect((await world.approver.act(sent.id, "approve")).status).toBe(500)
    expect(await world.buyer.read(sent.id)).toMatchObject({
      body: { approval_request: { status: "open", tier: 1, tiers: [{ state: "current", slots: [{ approved_by: null }] }, { state: "waiting" }], events: [{ kind: "requested" }] } },
    })
    expect(await world.approver.act(sent.id, "approve")).toMatchObject({ body: { approval_request: { tier: 2 } } })
    refuseOnce()
    expect((await world.controller.act(sent.id, "approve")).status).toBe(500)
    // a process that died after the last approval is healed as every other: the decision stands, the order comes
    const approvals = world.container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
    expect(await approvals.find({ id: sent.id })).toMatchObject({ status: "open", tier: 1, open_slots: [["controlling"]] })
    expect(await world.controller.act(sent.id, "approve")).toMatchObject({ body: { approval_request: { status: "ordered" } } })
    await eventually(async () => {
      await relayOutbox(world.container)
      expect(await selectAll(world.container, "select key from cc_approval_outbox where state = 'waiting'")).toEqual([])
    })
    const trail = await selectAll(world.container, "select action, details from cc_audit_event where company_id = ? and action like 'approval_rule.%' order by occurred_at", [world.companyId])
    expect(trail.map(({ action }) => action)).toEqual([
      "approval_rule.created", "approval_rule.deleted", "approval_rule.created", "approval_rule.updated", "approval_rule.updated",
      "approval_rule.deleted", "approval_rule.created", "approval_rule.scope_set", "approval_rule.scope_set",
    ])
    expect(trail[3]).toMatchObject({ details: { name: "Changed", name_before: "Rule", conditions_before: "total > 150 EUR", conditions_after: "total > 9 EUR" } })
    const approved = await selectAll(world.container, "select details from cc_audit_event where company_id = ? and action = 'approval.approved' order by occurred_at", [world.companyId])
    expect(approved[0]).toMatchObject({ details: { tier: 1, tiers: 2, status: "open" } })
  })
})
