import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { APPROVAL_MODULE } from "../../src/modules/approval"
import type ApprovalModuleService from "../../src/modules/approval/service"
import { healApprovals } from "../../src/workflows/approvals/heal-approvals"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { makeApprovalWorld } from "../world/approval-world"
import { describeShop } from "../world/describe-shop"
import type { TestShop } from "../world/describe-shop"
import { eventually } from "../world/eventually"
import { readBody, readText } from "../world/read-body"
import { selectAll } from "../world/rows"

const DAYS = 3
const MS_PER_DAY = 86_400_000

/** A basket that was approved, and given back to Anna to order. */
async function makeReleaseWorld(shop: TestShop) {
  const world = await makeApprovalWorld(shop)
  const limit = await world.limit()
  const release = async () => {
    const { id, cartId } = await world.send()
    const answer = await world.approver.act(id, "approve", { comment: "Go on" })
    return { id, cartId, answer }
  }
  const statusOf = async (id: string) => readText((await world.buyer.read(id)).body, "approval_request", "status")
  const check = async (cartId: string) => readBody((await world.shopper.get(`/store/carts/${cartId}/purchase-check`)).body, "purchase_check")
  const isOver = async (id: string) => await selectAll(world.container, "update cc_approval_request set released_until = now() - interval '1 second' where id = ?", [id])
  /** Of every order. */
  const pay = async (status: "awaiting" | "authorized") =>
    await selectAll(world.container, "update payment_collection set status = ? where id in (select payment_collection_id from order_payment_collection)", [status])
  return { ...world, budget: limit, release, statusOf, check, isOver, pay }
}

describeShop("released requests", { options: { approvals: { onApprove: "release", releaseDays: DAYS } } }, (shop) => {
  it("[C6] approving gives the basket back for some days: it is ordered as it is, over the limit, in both names", async () => {
    const world = await makeReleaseWorld(shop)
    const sent = await world.send()
    expect((await world.approver.read(sent.id)).body).toMatchObject({ approval_request: { on_approve: "release" } })
    const { id, cartId } = sent
    const approved = await world.approver.act(id, "approve", { comment: "Go on" })
    expect(approved).toMatchObject({
      status: 200,
      body: { approval_request: { status: "released", decision: { outcome: "approved", by: { name: "Vera Voss" } }, order: null, cart_frozen: true, allowed_acts: ["comment"] } },
    })
    const until = Date.parse(readText(approved.body, "approval_request", "released_until"))
    expect(Math.abs(until - Date.now() - DAYS * MS_PER_DAY)).toBeLessThan(60_000)
    expect(await world.orders()).toEqual([])
    expect((await world.buyer.read(id)).body).toMatchObject({ approval_request: { allowed_acts: ["comment", "change", "delete"], events: [{ kind: "requested" }, { kind: "approved" }, { kind: "released", author: null }] } })
    // it stays frozen against every change
    const lineId = readText((await world.shopper.get(`/store/carts/${cartId}`)).body, "cart", "items", 0, "id")
    for (const asked of [
      world.shopper.add(cartId),
      world.shopper.post(`/store/carts/${cartId}/line-items/${lineId}`, { quantity: 1 }),
      world.shopper.post(`/store/carts/${cartId}`, { email: "other@example.com" }),
      world.shopper.post(`/store/carts/${cartId}/promotions`, { promo_codes: ["TEN"] }),
      world.shopper.post(`/store/carts/${cartId}/purchase-details`, { purchase_order_number: "PO-9" }),
      world.buyer.send(cartId),
    ]) {
      expect(await asked).toMatchObject({ status: 409, body: { code: "cart_awaiting_approval" } })
    }
    expect(await world.check(cartId)).toMatchObject({ allowed: true, reason: null, approval_request: { id, status: "released", released_until: expect.any(String) } })
    expect((await world.shopper.post("/store/payment-collections", { cart_id: cartId })).status).toBe(200)
    expect(await world.complete(cartId)).toMatchObject({ status: 200, body: { type: "order" } })
    await eventually(async () => expect(await world.statusOf(id)).toBe("ordered"))
    const [order] = await world.orders()
    expect(order).toMatchObject({ cart_id: cartId, approval_request_id: id, approver_name: "Vera Voss" })
    await eventually(async () => {
      const causes = await selectAll(
        world.container,
        "select e.cause from cc_budget_entry e join cc_budget_spending s on s.id = e.spending_id where s.order_id = ? order by e.id",
        [String(order?.order_id)]
      )
      expect(causes[0]).toEqual({ cause: `approval:${id}` })
    })
    await eventually(async () => {
      await relayOutbox(world.container)
      const mails = await selectAll(world.container, "select payload -> 'data' ->> 'decision' as decision from cc_approval_outbox where payload ->> 'template' = 'approval-decided'")
      expect(mails.map(({ decision }) => decision)).toContain("ordered")
      const trail = await selectAll(world.container, "select action from cc_audit_event where subject_id = ? order by occurred_at", [id])
      expect(trail.map(({ action }) => action)).toEqual(["approval.requested", "approval.approved", "approval.released", "approval.ordered"])
    })
    expect(await world.complete(await world.fill(1))).toMatchObject({ status: 400, body: { code: "approval_required" } })
    await world.expectNoDifference()
  })

  it("[C6] the buyer is told until when; once the day is over it is ordered no more, and is a basket again where they want it", async () => {
    const world = await makeReleaseWorld(shop)
    const { id, cartId } = await world.release()
    await eventually(async () => {
      await relayOutbox(world.container)
      const mails = await selectAll(world.container, "select payload -> 'data' as data, payload ->> 'to' as reader from cc_approval_outbox where payload ->> 'template' in ('approval-decided', 'approval-confirmed')")
      expect(mails).toMatchObject([{ reader: world.anna.email, data: { decision: "released", approver_name: "Vera Voss", comment: "Go on", released_until: expect.stringMatching(/20\d\d/) } }])
    })
    await world.isOver(id)
    // whether the job has come by or not
    expect(await world.complete(cartId)).toMatchObject({ status: 409, body: { code: "cart_awaiting_approval" } })
    expect(await world.check(cartId)).toMatchObject({ allowed: false, reason: "cart_awaiting_approval", approval_request: { status: "expired" } })
    const healed = await Promise.all([healApprovals(world.container), healApprovals(world.container)])
    expect(Math.max(...healed)).toBe(1)
    expect((await world.buyer.read(id)).body).toMatchObject({ approval_request: { status: "expired", cart_frozen: true, allowed_acts: ["comment", "change", "delete"] } })
    expect(await healApprovals(world.container)).toBe(0)
    await eventually(async () => {
      await relayOutbox(world.container)
      const mails = await selectAll(world.container, "select payload -> 'data' ->> 'decision' as decision, payload -> 'data' ->> 'released_until' as day from cc_approval_outbox where payload ->> 'template' in ('approval-decided', 'approval-confirmed') and payload -> 'data' ->> 'decision' <> 'released'")
      expect(mails).toEqual([{ decision: "expired", day: expect.stringMatching(/20\d\d/) }])
    })
    expect(await world.approver.act(id, "approve")).toMatchObject({ status: 409, body: { code: "approval_already_decided" } })
    expect(await world.complete(cartId)).toMatchObject({ status: 409 })
    expect(await world.buyer.act(id, "change")).toMatchObject({ status: 200, body: { approval_request: { status: "expired", cart_frozen: false } } })
    expect(await world.complete(cartId)).toMatchObject({ status: 400, body: { code: "approval_required" } })
    expect((await world.buyer.send(cartId)).status).toBe(201)
    expect(await world.orders()).toEqual([])
  })

  it("[C6] what was changed past the freeze is not ordered, nor released; taken back, it needs another approval", async () => {
    const world = await makeReleaseWorld(shop)
    const { id, cartId } = await world.release()
    await selectAll(world.container, "update cart_line_item set quantity = 4 where cart_id = ?", [cartId])
    expect(await world.complete(cartId)).toMatchObject({ status: 400, body: { code: "approval_outdated" } })
    await selectAll(world.container, "update cart_line_item set quantity = 3 where cart_id = ?", [cartId])
    expect(await world.buyer.act(id, "change")).toMatchObject({ status: 200, body: { approval_request: { status: "withdrawn", cart_frozen: false } } })
    expect((await world.shopper.add(cartId)).status).toBe(200)
    await world.shopper.prepareToOrder(cartId)
    expect(await world.complete(cartId)).toMatchObject({ status: 400, body: { code: "approval_required" } })
    const second = await world.send()
    await selectAll(world.container, "update cart_line_item set quantity = 4 where cart_id = ?", [second.cartId])
    expect(await world.approver.act(second.id, "approve")).toMatchObject({ body: { approval_request: { status: "failed", failure: { code: "approval_outdated" } } } })
    expect(await world.orders()).toEqual([])
  })

  it("[C6] is ordered by its buyer alone, and once; the job finds an order that no event told of, a late one too", async () => {
    const world = await makeReleaseWorld(shop)
    const { id, cartId } = await world.release()
    const stranger = await shop.http.post(`/store/carts/${cartId}/complete`, { headers: { ...world.goods.headers, ...world.chief.headers, "x-company-id": world.companyId }, body: {} })
    expect(stranger.status).toBe(404)
    const answers = await Promise.all([world.complete(cartId), world.complete(cartId)])
    expect(answers.some(({ status }) => status === 200)).toBe(true)
    await eventually(async () => expect(await world.statusOf(id)).toBe("ordered"))
    expect(await world.orders()).toHaveLength(1)
    for (const status of ["released", "expired"]) {
      await selectAll(world.container, "update cc_approval_request set status = ?, cart_frozen = true, order_id = null, released_until = now() - interval '1 hour' where id = ?", [status, id])
      await selectAll(world.container, "update order_cart set created_at = now() where cart_id = ?", [cartId])
      // its payment may still be asked for, and refused
      expect(await healApprovals(world.container)).toBe(0)
      expect(await world.statusOf(id)).toBe(status)
      await selectAll(world.container, "update order_cart set created_at = now() - interval '11 minutes' where cart_id = ?", [cartId])
      expect(await healApprovals(world.container)).toBe(1)
      expect(await world.statusOf(id)).toBe("ordered")
    }
    // its process died before it was paid: that is no order, until it is paid after all
    await world.pay("awaiting")
    await selectAll(world.container, "update cc_approval_request set status = 'released', cart_frozen = true, order_id = null, released_until = now() + interval '1 hour' where id = ?", [id])
    expect(await healApprovals(world.container)).toBe(0)
    expect(await world.statusOf(id)).toBe("released")
    await world.isOver(id)
    expect(await healApprovals(world.container)).toBe(1)
    expect(await world.statusOf(id)).toBe("expired")
    expect(await healApprovals(world.container)).toBe(0)
    await world.pay("authorized")
    expect(await healApprovals(world.container)).toBe(1)
    expect(await world.statusOf(id)).toBe("ordered")
    expect(await world.orders()).toHaveLength(1)
    await world.expectNoDifference()
  })

  it("[C6] an order that a process left unpaid while it ordered what was approved is called none, until it is paid", async () => {
    const world = await makeReleaseWorld(shop)
    const approvals = world.container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
    const { id, cartId } = await world.send()
    await approvals.move({ id, move: "approve", author: { businessUserId: world.veraId, customerId: world.vera.id } }, () => [])
    await approvals.claimOrdering({ id, leaseSeconds: 60 })
    await completeCartWorkflow(world.container).run({ input: { id: cartId } })
    await world.pay("awaiting")
    await selectAll(world.container, "update cc_approval_request set ordering_at = ordering_at - interval '1 hour'")
    expect(await healApprovals(world.container)).toBe(1)
    const isUncertain = { body: { approval_request: { status: "failed", order: null, failure: { code: "order_uncertain" } } } }
    expect(await world.buyer.read(id)).toMatchObject(isUncertain)
    expect(await world.approver.act(id, "approve")).toMatchObject(isUncertain)
    await world.pay("authorized")
    expect(await world.approver.act(id, "approve")).toMatchObject({ body: { approval_request: { status: "ordered" } } })
    expect(await world.orders()).toHaveLength(1)
  })
})
