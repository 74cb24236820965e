import { randomUUID } from "node:crypto"
import { Modules } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { APPROVAL_MODULE } from "../../src/modules/approval"
import type ApprovalModuleService from "../../src/modules/approval/service"
import { moveApprovalWorkflow, requestApprovalWorkflow } from "../../src/workflows"
import { healApprovals } from "../../src/workflows/approvals/heal-approvals"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { makeApprovalWorld } from "../world/approval-world"
import { createCompany, createPlace } from "../world/builders"
import { describeShop } from "../world/describe-shop"
import { eventually } from "../world/eventually"
import { readBody, readText } from "../world/read-body"
import { selectAll } from "../world/rows"
import { createShopper } from "../world/shopper"
import { countStock } from "../world/stock"

const hook = jest.fn<void, []>()
requestApprovalWorkflow.hooks.approvalRequested(() => hook())
moveApprovalWorkflow.hooks.approvalMoved(() => hook())

describeShop("approvals", {}, (shop) => {
  beforeEach(() => hook.mockReset())

  const request = (body: unknown, ...way: (string | number)[]) => readBody(body, "approval_request", ...way)

  it("[C4 C5 C6] a basket over its budget is sent, approved and ordered once, with both names, over the limit", async () => {
    const world = await makeApprovalWorld(shop)
    const limit = await world.limit()
    const { id, cartId, answer } = await world.send()
    expect(answer.body).toMatchObject({
      approval_request: {
        status: "open",
        cart_id: cartId,
        buyer: { name: "Anna Arndt", is_me: true },
        cart_frozen: true,
        last_comment: "For the fair",
        comment_count: 1,
        reasons: [{ limit_id: limit.id, period: "month", limit_amount: "250" }],
        items: [{ name: "Screws, Pack", quantity: 3, unit_price: "100" }],
        shipping_address: { city: "Dresden" },
        deciders: [{ name: "Ada Chief" }, { name: "Vera Voss" }],
        allowed_acts: ["comment", "withdraw"],
      },
    })
    expect(await world.approver.list("?role=to_decide")).toMatchObject({
      status: 200,
      body: { count: 1, approval_requests: [{ id, allowed_acts: ["approve", "reject", "edit", "comment"] }] },
    })
    const detail = (await world.approver.read(id)).body
    const amount = Number(request(detail, "amount"))
    expect(request(detail, "limits")).toMatchObject([{ limit_id: limit.id, left: "250", exceeded: true }])
    expect(Number(request(detail, "limits", 0, "left_after"))).toBeCloseTo(250 - amount)
    const approved = await world.approver.act(id, "approve", { comment: "Go on" })
    expect(approved).toMatchObject({
      status: 200,
      body: { approval_request: { status: "ordered", decision: { outcome: "approved", by: { name: "Vera Voss", is_me: true } }, cart_frozen: false, limits: [], deciders: [] } },
    })
    const orderId = readText(approved.body, "approval_request", "order", "id")
    expect(await world.orders()).toEqual([{ order_id: orderId, cart_id: cartId, approval_request_id: id, approver_name: "Vera Voss" }])
    await eventually(async () => expect(await world.stateOf(limit.id)).toEqual({ reserved: 0, committed: amount }))
    const causes = await selectAll(
      world.container,
      "select e.cause from cc_budget_entry e join cc_budget_spending s on s.id = e.spending_id where s.order_id = ? order by e.id",
      [orderId]
    )
    expect(causes[0]).toEqual({ cause: `approval:${id}` })
    expect(amount).toBeGreaterThan(250)
    const order = await world.container.resolve(Modules.ORDER).retrieveOrder(orderId)
    expect(order.customer_id).toBe(world.anna.id)
    const listed = await shop.http.get("/store/customer-center/orders", {
      headers: { ...world.goods.headers, ...world.vera.headers, "x-company-id": world.companyId },
    })
    expect(readBody(listed.body, "orders", 0)).toMatchObject({ user: { name: "Anna Arndt" }, approval: { request_id: id, approver_name: "Vera Voss" } })
    expect((await world.approver.act(id, "approve")).status).toBe(409)
    // the next order over the limit needs its own word
    expect(await world.complete(await world.fill(1))).toMatchObject({ status: 400, body: { code: "approval_required" } })
    expect(await world.orders()).toHaveLength(1)
    await world.expectNoDifference()
  })

  it("[C4] a frozen cart is changed by no route, and still read", async () => {
    const world = await makeApprovalWorld(shop)
    await world.limit()
    const { cartId } = await world.send()
    const { shopper, goods } = world
    const cart = await shopper.get(`/store/carts/${cartId}`)
    const lineId = readText(cart.body, "cart", "items", 0, "id")
    const collection = readText(cart.body, "cart", "payment_collection", "id")
    const frozen: [string, Promise<{ status: number; body: unknown }>][] = [
      ["update", shopper.post(`/store/carts/${cartId}`, { email: "other@example.com" })],
      ["add", shopper.add(cartId)],
      ["quantity", shopper.post(`/store/carts/${cartId}/line-items/${lineId}`, { quantity: 1 })],
      ["remove", shopper.delete(`/store/carts/${cartId}/line-items/${lineId}`)],
      ["promotions", shopper.post(`/store/carts/${cartId}/promotions`, { promo_codes: ["TEN"] })],
      ["shipping", shopper.post(`/store/carts/${cartId}/shipping-methods`, { option_id: goods.shippingOptionId })],
      ["taxes", shopper.post(`/store/carts/${cartId}/taxes`)],
      ["customer", shopper.post(`/store/carts/${cartId}/customer`)],
      ["details", shopper.post(`/store/carts/${cartId}/purchase-details`, { purchase_order_number: "PO-9" })],
      ["collection", shopper.post("/store/payment-collections", { cart_id: cartId })],
      ["session", shopper.post(`/store/payment-collections/${collection}/payment-sessions`, { provider_id: "pp_system_default" })],
      ["again", world.buyer.send(cartId)],
      ["complete", world.complete(cartId)],
    ]
    for (const [name, asked] of frozen) {
      expect([name, await asked]).toMatchObject([name, { status: 409, body: { code: "cart_awaiting_approval" } }])
    }
    expect(readBody((await shopper.get(`/store/carts/${cartId}`)).body, "cart", "items", 0, "quantity")).toBe(3)
    expect(readBody((await shopper.get(`/store/carts/${cartId}/purchase-check`)).body, "purchase_check")).toMatchObject({
      allowed: false,
      reason: "cart_awaiting_approval",
      approval_request: { status: "open" },
    })
    await expect(completeCartWorkflow(world.container).run({ input: { id: cartId } })).rejects.toMatchObject({ code: "cart_awaiting_approval" })
    // shopping goes on in another one
    expect((await shopper.add(await shopper.createCart())).status).toBe(200)
    expect(await world.orders()).toEqual([])
  })

  it("[C5 C6] reject with a word, change, send again, withdraw, delete", async () => {
    const world = await makeApprovalWorld(shop)
    await world.limit()
    const { id, cartId } = await world.send()
    expect((await world.approver.act(id, "reject", {})).status).toBe(400)
    expect((await world.approver.act(id, "reject", { comment: " " })).status).toBe(400)
    expect((await world.approver.act(id, "reject", { comment: "x".repeat(2_001) })).status).toBe(400)
    expect(await world.buyer.act(id, "change")).toMatchObject({ status: 409, body: { code: "approval_in_process" } })
    expect(await world.buyer.remove(id)).toMatchObject({ status: 409, body: { code: "approval_in_process" } })
    const rejected = await world.approver.act(id, "reject", { comment: "Too dear" })
    expect(rejected).toMatchObject({ status: 200, body: { approval_request: { status: "rejected", last_comment: "Too dear", cart_frozen: true } } })
    expect((await world.shopper.add(cartId)).status).toBe(409)
    expect(await world.buyer.act(id, "change")).toMatchObject({ status: 200, body: { approval_request: { status: "rejected", cart_frozen: false } } })
    expect((await world.shopper.add(cartId)).status).toBe(200)
    await world.shopper.prepareToOrder(cartId)
    const again = await world.buyer.send(cartId, { comment: "" })
    expect(again).toMatchObject({ status: 201, body: { approval_request: { comment_count: 0 } } })
    // the first one keeps its hands off the cart that waits with the second
    expect((await world.buyer.act(id, "change")).status).toBe(200)
    expect((await world.shopper.add(cartId)).status).toBe(409)
    const secondId = readText(again.body, "approval_request", "id")
    expect(await world.buyer.act(secondId, "withdraw")).toMatchObject({ status: 200, body: { approval_request: { status: "withdrawn" } } })
    expect((await world.shopper.add(cartId)).status).toBe(200)
    expect((await world.buyer.remove(id)).status).toBe(200)
    expect(await world.buyer.list()).toMatchObject({ body: { count: 1, approval_requests: [{ id: secondId }] } })
    expect(await world.approver.list("?role=company&status=rejected")).toMatchObject({ body: { count: 1, approval_requests: [{ id }] } })
    const kinds = readBody((await world.approver.read(id)).body, "approval_request", "events")
    expect(kinds).toMatchObject([{ kind: "requested", text: "For the fair" }, { kind: "rejected", author: { name: "Vera Voss" } }, { kind: "changed" }])
    const late = await world.as(world.vera.headers, { "accept-language": "en" }).act(id, "approve")
    expect(late).toMatchObject({ status: 409, body: { code: "approval_already_decided", details: { status: "rejected", by: "Vera Voss", at: expect.any(String) } } })
    expect(readText(late.body, "message")).toMatch(/^This request was decided already: rejected by Vera Voss on \d/)
  })

  it("[C6] approve, reject and withdraw at the same moment have one outcome, thirty times", async () => {
    const world = await makeApprovalWorld(shop)
    await world.limit({ amount: "1" })
    const outcomes = new Map<string, number>()
    for (let round = 0; round < 30; round++) {
      const { id, cartId } = await world.send(1, null)
      const acts = [
        () => world.approver.act(id, "approve"),
        () => world.chiefs.act(id, "approve"),
        () => world.chiefs.act(id, "reject", { comment: "No" }),
        () => world.buyer.act(id, "withdraw"),
      ]
      const shift = round % acts.length
      const answers = await Promise.all([...acts.slice(shift), ...acts.slice(0, shift)].map((act) => act()))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
      for (const { status, body } of answers) {
        expect(status === 200 || readText(body, "code") === "approval_already_decided").toBe(true)
      }
      const status = readText((await world.buyer.read(id)).body, "approval_request", "status")
      expect(["ordered", "rejected", "withdrawn"]).toContain(status)
      outcomes.set(status, (outcomes.get(status) ?? 0) + 1)
      const orders = (await world.orders()).filter((order) => order.cart_id === cartId)
      expect(orders).toHaveLength(status === "ordered" ? 1 : 0)
    }
    process.stdout.write(`outcomes of 30 rounds of approve, approve, reject and withdraw at once: ${JSON.stringify(Object.fromEntries(outcomes))}\n`)
    await world.expectNoDifference()
  }, 240_000)

  it("[C6] what was changed past the freeze is not what was approved", async () => {
    const world = await makeApprovalWorld(shop)
    await world.limit()
    const { id, cartId } = await world.send()
    await selectAll(world.container, "update cart_line_item set quantity = 4, raw_quantity = null where cart_id = ?", [cartId]).catch(
      async () => await selectAll(world.container, "update cart_line_item set quantity = 4 where cart_id = ?", [cartId])
    )
    expect(await world.approver.act(id, "approve")).toMatchObject({
      status: 200,
      body: { approval_request: { status: "failed", failure: { code: "approval_outdated" }, allowed_acts: ["approve", "reject", "edit", "comment"] } },
    })
    expect(await world.orders()).toEqual([])
    await selectAll(world.container, "update cart_line_item set quantity = 3 where cart_id = ?", [cartId])
    await selectAll(world.container, "update cc_cart set purchase_order_number = 'PO-other' where cart_id = ?", [cartId])
    expect(await world.approver.act(id, "approve")).toMatchObject({ body: { approval_request: { failure: { code: "approval_outdated" } } } })
    await selectAll(world.container, "update cc_cart set purchase_order_number = null where cart_id = ?", [cartId])
    expect(await world.approver.act(id, "approve")).toMatchObject({ body: { approval_request: { status: "ordered", failure: null } } })
    expect(await world.orders()).toHaveLength(1)
  })

  it("[C6] an order that cannot be placed says why; it is tried again, taken back or blocked", async () => {
    const world = await makeApprovalWorld(shop)
    await world.limit()
    const { id, cartId } = await world.send()
    const setStock = await countStock(world.container, world.goods.variantId, 0)
    const german = world.as(world.vera.headers, { "accept-language": "de" })
    expect(await german.act(id, "approve")).toMatchObject({
      status: 200,
      body: { approval_request: { status: "failed", cart_frozen: true, failure: { code: "stock_gone", message: expect.stringContaining("auf Lager") } } },
    })
    await setStock(50)
    const block = await world.limit({ amount: "10", onExceed: "block", period: "day" })
    expect(await world.approver.act(id, "approve")).toMatchObject({ body: { approval_request: { failure: { code: "budget_blocked" } } } })
    await world.budgets.limits.remove({ id: block.id, companyId: world.companyId }, () => [])
    expect(await world.chiefs.act(id, "approve")).toMatchObject({
      body: { approval_request: { status: "ordered", decision: { by: { name: "Ada Chief" } } } },
    })
    expect(await world.orders()).toMatchObject([{ cart_id: cartId, approver_name: "Ada Chief" }])
    // a payment that only the buyer can make goes back to the buyer
    const second = await world.send()
    await selectAll(
      world.container,
      `update payment_session set provider_id = 'pp_card' where payment_collection_id in
         (select payment_collection_id from cart_payment_collection where cart_id = ?)`,
      [second.cartId]
    )
    expect(await world.approver.act(second.id, "approve")).toMatchObject({
      body: { approval_request: { status: "released", failure: null, released_until: expect.any(String), cart_frozen: true } },
    })
    expect(await world.buyer.act(second.id, "change")).toMatchObject({ body: { approval_request: { status: "withdrawn", cart_frozen: false } } })
    // no such provider is there for the platform to take the session from, so the basket itself is left alone
    expect((await world.shopper.post(`/store/carts/${second.cartId}/purchase-details`, { purchase_order_number: "PO-9" })).status).toBe(200)
    await world.expectNoDifference()
  })

  it("[C6] a process that died between decision and order is healed, and the order is there once", async () => {
    const world = await makeApprovalWorld(shop)
    await world.limit()
    const approvals = world.container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
    const author = { businessUserId: world.veraId, customerId: world.vera.id }
    const { id, cartId } = await world.send()
    await approvals.move({ id, move: "approve", author }, () => [])
    expect(await healApprovals(world.container)).toBe(0)
    const longAgo = async () =>
      await selectAll(world.container, "update cc_approval_request set decided_at = now() - interval '1 hour', ordering_at = ordering_at - interval '1 hour'")
    await longAgo()
    const healed = await Promise.all([healApprovals(world.container), healApprovals(world.container), healApprovals(world.container)])
    expect(healed.reduce((sum, one) => sum + one)).toBe(1)
    expect(await world.orders()).toMatchObject([{ cart_id: cartId, approval_request_id: id }])
    expect(await world.buyer.read(id)).toMatchObject({ body: { approval_request: { status: "ordered" } } })
    // it died behind the order: that one counts
    const second = await world.send()
    await approvals.move({ id: second.id, move: "approve", author }, () => [])
    await approvals.claimOrdering({ id: second.id, leaseSeconds: 60 })
    await completeCartWorkflow(world.container).run({ input: { id: second.cartId } })
    await longAgo()
    await healApprovals(world.container)
    expect(await world.buyer.read(second.id)).toMatchObject({ body: { approval_request: { status: "ordered" } } })
    // it died in the midst: an order that belongs to no cart may be this one
    const third = await world.send()
    await approvals.move({ id: third.id, move: "approve", author }, () => [])
    await approvals.claimOrdering({ id: third.id, leaseSeconds: 60 })
    await world.container.resolve(Modules.ORDER).createOrders({ customer_id: world.anna.id, currency_code: "eur", email: "anna@example.com", items: [] })
    await longAgo()
    await healApprovals(world.container)
    expect(await world.buyer.read(third.id)).toMatchObject({ body: { approval_request: { status: "failed", failure: { code: "order_uncertain" } } } })
    expect(await world.orders()).toHaveLength(2)
  })

  it("[C4] is refused where nothing has to be approved, nobody can, or the basket is none yet", async () => {
    const world = await makeApprovalWorld(shop)
    const cartId = await world.fill(3)
    expect(await world.buyer.send(cartId)).toMatchObject({ status: 409, body: { code: "approval_not_needed" } })
    await world.limit()
    const bare = await world.shopper.createCart({ items: [{ variant_id: world.goods.variantId, quantity: 3 }] })
    expect(await world.buyer.send(bare)).toMatchObject({ status: 400, body: { code: "cart_incomplete" } })
    expect(await world.buyer.send(cartId, { comment: "x".repeat(2_001) })).toMatchObject({ status: 400, body: { code: "invalid_data" } })
    const guest = createShopper(shop.http, { goods: world.goods })
    expect(await guest.post(`/store/carts/${await guest.createCart()}/approval-requests`)).toMatchObject({ status: 403, body: { code: "permission_denied" } })
    const block = await world.limit({ onExceed: "block", amount: "5" })
    expect(await world.buyer.send(cartId)).toMatchObject({ status: 400, body: { code: "budget_blocked" } })
    await world.budgets.limits.remove({ id: block.id, companyId: world.companyId }, () => [])
    await selectAll(world.container, "update cc_business_user set status = 'deactivated' where company_id = ? and customer_id in (?, ?)", [world.companyId, world.vera.id, world.chief.id])
    expect(await world.buyer.send(cartId)).toMatchObject({ status: 409, body: { code: "nobody_can_approve" } })
    expect(readBody((await world.shopper.get(`/store/carts/${cartId}/purchase-check`)).body, "purchase_check", "approvers")).toEqual([])
    // an approver who buys does not decide about the own request
    await selectAll(world.container, "update cc_business_user_role set role_key = 'main_contact' where business_user_id = ?", [world.userId])
    await selectAll(world.container, "update cc_business_user set status = 'active' where customer_id = ?", [world.chief.id])
    const { id } = await world.send()
    expect(await world.buyer.act(id, "approve")).toMatchObject({ status: 403, body: { code: "approval_not_own" } })
    // but for the only main contact, who has nobody above them
    await selectAll(world.container, "update cc_business_user set status = 'deactivated' where customer_id = ?", [world.chief.id])
    expect(await world.buyer.list("?role=to_decide")).toMatchObject({ body: { count: 1 } })
    expect(await world.buyer.act(id, "approve")).toMatchObject({ status: 200, body: { approval_request: { status: "ordered" } } })
  })

  it("[C4 B1] to strangers a request is not there, by any route", async () => {
    const world = await makeApprovalWorld(shop)
    await world.limit()
    const { id, cartId } = await world.send()
    const stranger = await shop.customer()
    const { id: otherId } = await createCompany(world.container, { name: "Other", customer_number: "77" })
    await createPlace(world.container, { customerId: stranger.id, companyId: otherId, roleKeys: ["main_contact"] })
    const colleague = await shop.customer()
    await createPlace(world.container, { customerId: colleague.id, companyId: world.companyId, roleKeys: ["buyer"] })
    const others = { stranger: world.as(stranger.headers, { "x-company-id": otherId }), colleague: world.as(colleague.headers) }
    for (const [name, other] of Object.entries(others)) {
      for (const asked of [id, `apreq_${randomUUID()}`]) {
        expect([name, await other.read(asked)]).toMatchObject([name, { status: 404, body: { code: "not_found" } }])
        for (const [verb, body] of [["comments", { text: "Hello" }], ["withdraw", {}], ["change", {}]] as const) {
          expect([name, verb, (await other.act(asked, verb, body)).status]).toEqual([name, verb, 404])
        }
        expect([name, (await other.remove(asked)).status]).toEqual([name, 404])
        const decided = await other.act(asked, "approve")
        expect([name, decided.status]).toEqual([name, name === "stranger" ? 404 : 403])
      }
      expect([name, (await other.send(cartId)).status]).toEqual([name, 404])
      expect([name, readBody((await other.list()).body, "count")]).toEqual([name, 0])
    }
    expect((await others.colleague.list("?role=company")).status).toBe(403)
    expect(await world.approver.act(id, "withdraw")).toMatchObject({ status: 403, body: { code: "permission_denied" } })
    expect((await world.as({}).read(id)).status).toBe(401)
    const admin = await shop.operatorHeaders()
    expect(await shop.http.get(`/admin/customer-center/approval-requests?company_id=${world.companyId}&status=open`, { headers: admin })).toMatchObject({
      status: 200,
      body: { count: 1, approval_requests: [{ id, company: { name: "Acme" }, buyer: { name: "Anna Arndt" } }] },
    })
    expect(await shop.http.get(`/admin/customer-center/approval-requests/${id}`, { headers: admin })).toMatchObject({
      status: 200,
      body: { approval_request: { id, failure_detail: null, deciders: [{ name: "Ada Chief" }, { name: "Vera Voss" }] } },
    })
    expect((await shop.http.get("/admin/customer-center/approval-requests/apreq_none", { headers: admin })).status).toBe(404)
  })

  it("[C4 C6] mails go to the approvers, and about the outcome to both; each act is in the trail", async () => {
    const world = await makeApprovalWorld(shop)
    await world.limit()
    await selectAll(world.container, "update cc_business_user set language_code = 'de' where id = ?", [world.veraId])
    const mails = async () => {
      await relayOutbox(world.container)
      const sent = await world.container.resolve(Modules.NOTIFICATION).listNotifications({ to: [world.vera.email, world.anna.email, world.chief.email] })
      return sent.filter(({ template }) => template?.includes("approval")).map(({ to, template }) => [template?.replace("customer-center/", ""), to === world.vera.email ? "vera" : to === world.anna.email ? "anna" : "chief"].join(" ")).sort()
    }
    const { id } = await world.send()
    await eventually(async () => expect(await mails()).toEqual(["approval-requested vera"]))
    const commented = await world.approver.act(id, "comments", { text: "What for?" })
    expect(commented).toMatchObject({ status: 200, body: { approval_request: { comment_count: 2, last_comment: "What for?" } } })
    await world.approver.act(id, "approve")
    await eventually(async () => expect(await mails()).toEqual(["approval-confirmed vera", "approval-decided anna", "approval-requested vera"]))
    const second = await world.send()
    await world.chiefs.act(second.id, "reject", { comment: "No" })
    await eventually(async () => expect((await mails()).filter((mail) => mail === "approval-decided anna")).toHaveLength(2))
    expect((await mails()).some((mail) => mail.endsWith("chief"))).toBe(false)
    const trail = await selectAll(world.container, "select action from cc_audit_event where company_id = ? and action like 'approval.%' order by occurred_at", [world.companyId])
    expect(trail.map(({ action }) => action)).toEqual([
      "approval.requested", "approval.commented", "approval.approved", "approval.ordered", "approval.requested", "approval.rejected",
    ])
    const [link] = await selectAll(world.container, "select payload -> 'links' as links from cc_approval_outbox where topic = 'mail' limit 1")
    expect(JSON.stringify(link)).toContain(`approvals/${id}`)
  })

  it("[C4 C6] a shop's own hook takes a request, a decision and a withdrawal back", async () => {
    const world = await makeApprovalWorld(shop)
    await world.limit()
    const refuseOnce = () => hook.mockImplementationOnce(() => { throw new Error("no") })
    const cartId = await world.fill(3)
    refuseOnce()
    expect((await world.buyer.send(cartId)).status).toBe(500)
    expect((await world.shopper.add(cartId)).status).toBe(200)
    await world.shopper.prepareToOrder(cartId)
    const id = readText((await world.buyer.send(cartId)).body, "approval_request", "id")
    for (const act of [() => world.approver.act(id, "approve"), () => world.approver.act(id, "reject", { comment: "No" }), () => world.buyer.act(id, "withdraw")]) {
      refuseOnce()
      expect((await act()).status).toBe(500)
      expect(await world.buyer.read(id)).toMatchObject({ body: { approval_request: { status: "open", decision: null, cart_frozen: true, events: [{ kind: "requested" }] } } })
    }
    expect(await world.approver.act(id, "approve")).toMatchObject({ body: { approval_request: { status: "ordered" } } })
  })
})
