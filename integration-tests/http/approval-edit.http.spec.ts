import { Modules } from "@medusajs/framework/utils"
import { APPROVAL_MODULE } from "../../src/modules/approval"
import type ApprovalModuleService from "../../src/modules/approval/service"
import { editApprovalWorkflow } from "../../src/workflows"
import { healApprovals } from "../../src/workflows/approvals/heal-approvals"
import { reduceCart } from "../../src/workflows/approvals/reduce-cart"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { makeApprovalWorld } from "../world/approval-world"
import { describeShop } from "../world/describe-shop"
import type { TestShop } from "../world/describe-shop"
import { eventually } from "../world/eventually"
import { readBody, readText } from "../world/read-body"
import { selectAll } from "../world/rows"

const hook = jest.fn<void, []>()
editApprovalWorkflow.hooks.approvalEdited(() => hook())

/** A sent basket of two lines: five, and two with an engraving. */
async function makeEditWorld(shop: TestShop, { code }: { code?: string } = {}) {
  const world = await makeApprovalWorld(shop)
  await world.limit({ amount: "150" })
  const approvals = world.container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
  const send = async () => {
    const cartId = await world.fill(5)
    await world.shopper.post(`/store/carts/${cartId}/line-items`, {
      variant_id: world.goods.variantId,
      quantity: 2,
      metadata: { engraving: "A" },
    })
    if (code !== undefined) {
      expect(await world.shopper.post(`/store/carts/${cartId}/promotions`, { promo_codes: [code] })).toMatchObject({ status: 200 })
    }
    await world.shopper.prepareToOrder(cartId)
    const { body } = await world.buyer.send(cartId)
    const items = [0, 1].map((index) => ({
      id: readText(body, "approval_request", "items", index, "id"),
      quantity: Number(readBody(body, "approval_request", "items", index, "quantity")),
    }))
    const [first, second] = items.sort((one, other) => other.quantity - one.quantity)
    return { id: readText(body, "approval_request", "id"), cartId, five: first?.id ?? "", two: second?.id ?? "", amount: Number(readText(body, "approval_request", "amount")) }
  }
  const read = async (id: string) => readBody((await world.approver.read(id)).body, "approval_request")
  const versionOf = async (id: string) => Number(readBody((await world.approver.read(id)).body, "approval_request", "version"))
  const edit = async (id: string, lines: { id: string; quantity: number }[], by = world.approver) =>
    await by.act(id, "lines", { lines, version: await versionOf(id) })
  /** All of the cart that an edit touches, and what the request says of it. */
  const stateOf = async ({ id, cartId }: { id: string; cartId: string }) =>
    await selectAll(
      world.container,
      `select (select jsonb_agg(to_jsonb(i) order by i.id) from cart_line_item i where i.cart_id = r.cart_id) as items,
         (select jsonb_agg(to_jsonb(a) order by a.id) from cart_line_item_adjustment a join cart_line_item i on i.id = a.item_id where i.cart_id = r.cart_id) as adjustments,
         (select jsonb_agg(to_jsonb(t) order by t.id) from cart_line_item_tax_line t join cart_line_item i on i.id = t.item_id where i.cart_id = r.cart_id) as taxes,
         (select jsonb_agg(to_jsonb(p) order by p.id) from cart_promotion p where p.cart_id = r.cart_id) as promotions,
         (select count(*)::int from cc_approval_event e where e.request_id = r.id) as events,
         r.amount, r.fingerprint, r.snapshot, r.line_count, r.edit_at, r.edit_cart
       from cc_approval_request r where r.id = ? and r.cart_id = ?`,
      [id, cartId]
    )
  const quantities = async (orderId: string) =>
    (await world.container.resolve(Modules.ORDER).retrieveOrder(orderId, { relations: ["items"] })).items?.map((item) => Number(item.quantity)).sort()
  return { ...world, approvals, send, read, edit, versionOf, stateOf, quantities }
}

async function createPromotion(shop: TestShop, code: string): Promise<string> {
  const promotion = await shop.container().resolve(Modules.PROMOTION).createPromotions({
    code,
    type: "standard",
    status: "active",
    application_method: { type: "percentage", target_type: "items", allocation: "across", value: 10, currency_code: "eur" },
  })
  return promotion.id
}

describeShop("an approver's edit", {}, (shop) => {
  beforeEach(() => hook.mockReset())

  it("[C6] lowers and removes lines at the buyer's prices; what is ordered is what is left, and the buyer is told", async () => {
    const world = await makeEditWorld(shop)
    const { id, cartId, five, two, amount } = await world.send()
    // dearer by now, which is not the buyer's matter
    await selectAll(world.container, `update price set amount = 150, raw_amount = '{"value": "150", "precision": 20}'`)
    const before = await world.read(id)
    const lowered = await world.edit(id, [{ id: five, quantity: 3 }])
    expect(lowered).toMatchObject({ status: 200, body: { approval_request: { status: "open", line_count: 2, cart_frozen: true, decision: null } } })
    const removed = await world.edit(id, [{ id: five, quantity: 1 }, { id: two, quantity: 0 }])
    const now = readBody(removed.body, "approval_request")
    const items = readBody(now, "items")
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: five, quantity: 1, asked_quantity: 5, unit_price: "100" }),
        expect.objectContaining({ id: two, quantity: 0, asked_quantity: 2, total: "0" }),
      ])
    )
    expect(now).toMatchObject({
      line_count: 1,
      events: [
        { kind: "requested", lines: [] },
        { kind: "edited", author: { name: "Vera Voss" }, lines: [{ id: five, name: "Screws, Pack", from: 5, to: 3 }] },
        { kind: "edited", lines: expect.arrayContaining([expect.objectContaining({ from: 3, to: 1 }), expect.objectContaining({ from: 2, to: 0 })]) },
      ],
    })
    const left = Number(readText(now, "amount"))
    expect(amount - left).toBeCloseTo(6 * 119)
    // the effect on the limits follows the new total
    expect(Number(readText(now, "limits", 0, "left_after")) - Number(readText(before, "limits", 0, "left_after"))).toBeCloseTo(6 * 119)
    const approved = await world.approver.act(id, "approve")
    expect(approved).toMatchObject({ status: 200, body: { approval_request: { status: "ordered" } } })
    const orderId = readText(approved.body, "approval_request", "order", "id")
    expect(await world.quantities(orderId)).toEqual([1])
    expect(await world.orders()).toMatchObject([{ cart_id: cartId, approval_request_id: id, approver_name: "Vera Voss" }])
    const payments = await selectAll(
      world.container,
      `select p.amount::float as amount from payment_collection p join order_payment_collection l on l.payment_collection_id = p.id where l.order_id = ?`,
      [orderId]
    )
    expect(payments.map((payment) => Number(payment.amount))).toEqual([expect.closeTo(left, 2)])
    await eventually(async () => {
      await relayOutbox(world.container)
      const mails = await selectAll(world.container, "select payload -> 'data' ->> 'changes' as changes from cc_approval_outbox where payload ->> 'template' = 'approval-decided'")
      expect(mails).toHaveLength(1)
      expect(String(mails[0]?.changes).split("\n").sort()).toEqual(["Screws, Pack: 1 instead of 5", "Screws, Pack: removed"])
    })
    const trail = await selectAll(world.container, "select details ->> 'lines' as lines from cc_audit_event where action = 'approval.edited' and subject_id = ? order by occurred_at", [id])
    expect(trail[0]).toEqual({ lines: "Screws, Pack: 5 → 3" })
    await world.expectNoDifference()
  })

  it("[C6] only lowers, only by who may decide, only while it waits, and only what was seen", async () => {
    const world = await makeEditWorld(shop)
    const { id, cartId, five, two } = await world.send()
    const before = await world.stateOf({ id, cartId })
    const refused = [
      [{ id: five, quantity: 6 }],
      [{ id: five, quantity: 5 }],
      [{ id: five, quantity: 0 }, { id: two, quantity: 0 }],
      [{ id: "cali_none", quantity: 1 }],
      [{ id: five, quantity: 1 }, { id: five, quantity: 2 }],
    ]
    for (const lines of refused) {
      expect([lines, await world.edit(id, lines)]).toMatchObject([lines, { status: 400, body: { code: "approval_edit_not_lower" } }])
    }
    for (const quantity of [-1, 1.5, "1"]) {
      expect((await world.approver.act(id, "lines", { lines: [{ id: five, quantity }], version: 1 })).status).toBe(400)
    }
    const lower = [{ id: five, quantity: 1 }]
    expect(await world.approver.act(id, "lines", { lines: lower, version: 9 })).toMatchObject({ status: 409, body: { code: "changed_meanwhile" } })
    expect((await world.buyer.act(id, "lines", { lines: lower, version: 1 })).status).toBe(403)
    // somebody has put one more into the cart past the freeze
    await selectAll(world.container, "update cart_line_item set quantity = 6 where id = ?", [five])
    expect(await world.edit(id, lower)).toMatchObject({ status: 400, body: { code: "approval_outdated" } })
    await selectAll(world.container, "update cart_line_item set quantity = 5 where id = ?", [five])
    expect(await world.stateOf({ id, cartId })).toEqual(before)
    await world.approver.act(id, "reject", { comment: "No" })
    expect(await world.edit(id, lower)).toMatchObject({ status: 409, body: { code: "approval_already_decided", details: { status: "rejected", by: "Vera Voss" } } })
  })

  it("[C6] keeps promotions: one that falls away refuses the edit, and so does a total that rises; nothing is changed then", async () => {
    const promotionId = await createPromotion(shop, "TEN")
    const world = await makeEditWorld(shop, { code: "TEN" })
    const kept = await world.send()
    const edited = await world.edit(kept.id, [{ id: kept.five, quantity: 1 }])
    expect(edited).toMatchObject({ status: 200, body: { approval_request: { promotion_codes: ["TEN"] } } })
    expect(Number(readText(edited.body, "approval_request", "discount_total"))).toBeCloseTo(0.1 * 3 * 119)
    const { id, cartId, five } = await world.send()
    const before = await world.stateOf({ id, cartId })
    await world.container.resolve(Modules.PROMOTION).updatePromotions({ id: promotionId, status: "inactive" })
    expect(await world.edit(id, [{ id: five, quantity: 1 }])).toMatchObject({ status: 409, body: { code: "approval_edit_loses_promotion" } })
    expect(await world.stateOf({ id, cartId })).toEqual(before)
    await world.container.resolve(Modules.PROMOTION).updatePromotions({ id: promotionId, status: "active" })
    await selectAll(world.container, "update tax_rate set rate = 90")
    expect(await world.edit(id, [{ id: five, quantity: 4 }])).toMatchObject({ status: 409, body: { code: "approval_edit_dearer" } })
    expect(await world.stateOf({ id, cartId })).toEqual(before)
    // what the buyer saw can still be ordered
    expect(await world.approver.act(id, "approve")).toMatchObject({ status: 200, body: { approval_request: { status: "ordered" } } })
  })

  it("[C6] of two edits at once one counts, and of an edit and an approval as well: what is ordered is what the request says", async () => {
    const world = await makeEditWorld(shop)
    const outcomes = new Map<string, number>()
    for (let round = 0; round < 15; round++) {
      const { id, five } = await world.send()
      const version = await world.versionOf(id)
      const lines = (quantity: number) => ({ lines: [{ id: five, quantity }], version })
      const acts = [
        () => world.approver.act(id, "lines", lines(1)),
        () => world.chiefs.act(id, "lines", lines(2)),
        () => world.chiefs.act(id, "approve"),
      ]
      const shift = round % acts.length
      const answers = await Promise.all([...acts.slice(shift), ...acts.slice(0, shift)].map((act) => act()))
      for (const { status, body } of answers) {
        expect(status === 200 || ["changed_meanwhile", "approval_already_decided"].includes(readText(body, "code"))).toBe(true)
      }
      const last = await world.chiefs.act(id, "approve")
      expect([200, 409]).toContain(last.status)
      const request = await world.read(id)
      expect(request).toMatchObject({ status: "ordered", failure: null })
      expect(JSON.stringify(readBody(request, "events"))).not.toContain('"failed"')
      const asked = [0, 1].map((index) => Number(readBody(request, "items", index, "quantity"))).sort()
      expect(await world.quantities(readText(request, "order", "id"))).toEqual(asked)
      const outcome = asked.join("+")
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
    process.stdout.write(`ordered in 15 rounds of edit, edit and approve at once: ${JSON.stringify(Object.fromEntries(outcomes))}\n`)
    await world.expectNoDifference()
  }, 240_000)

  it("[C6] whose process died is undone, by the next act or the job, and can be made again", async () => {
    const world = await makeEditWorld(shop)
    const dies = async ({ id, cartId, five, two }: Awaited<ReturnType<typeof world.send>>) => {
      const begun = await world.approvals.edits.begin({ id, version: await world.versionOf(id) })
      const change = (line: string, from: number, to: number) => ({ id: line, name: "", from, to })
      await reduceCart(world.container, { cartId, lines: [change(five, 5, 1), change(two, 2, 0)], promotionCodes: [] })
      return begun
    }
    const longAgo = async () => await selectAll(world.container, "update cc_approval_request set edit_at = now() - interval '1 hour' where edit_at is not null")
    const first = await world.send()
    const before = await world.stateOf(first)
    const begun = await dies(first)
    for (const act of [() => world.approver.act(first.id, "approve"), () => world.buyer.act(first.id, "withdraw"), () => world.edit(first.id, [{ id: first.five, quantity: 4 }])]) {
      expect(await act()).toMatchObject({ status: 409, body: { code: "changed_meanwhile" } })
    }
    expect(await healApprovals(world.container)).toBe(0)
    await longAgo()
    const healed = await Promise.all([healApprovals(world.container), healApprovals(world.container)])
    expect(healed.reduce((sum, one) => sum + one)).toBe(1)
    expect(await world.stateOf(first)).toEqual(before)
    // the dead one that comes back finds that it is none any more
    const { amount, fingerprint, snapshot } = begun.before
    const author = { businessUserId: world.veraId, customerId: world.vera.id }
    await expect(world.approvals.edits.finish({ ...begun, amount, fingerprint, snapshot, lines: [], author }, () => [])).rejects.toMatchObject({ code: "changed_meanwhile" })
    await world.approvals.edits.abandon(begun)
    expect(await world.edit(first.id, [{ id: first.five, quantity: 4 }])).toMatchObject({ status: 200 })
    const approved = await world.approver.act(first.id, "approve")
    expect(await world.quantities(readText(approved.body, "approval_request", "order", "id"))).toEqual([2, 4])
    // the next act undoes it as well: what was asked for is ordered
    const second = await world.send()
    await dies(second)
    await longAgo()
    const ordered = await world.approver.act(second.id, "approve")
    expect(ordered).toMatchObject({ body: { approval_request: { status: "ordered" } } })
    expect(await world.quantities(readText(ordered.body, "approval_request", "order", "id"))).toEqual([2, 5])
  })

  it("[C6] is taken back by a shop's own hook with all that it changed", async () => {
    const world = await makeEditWorld(shop)
    const sent = await world.send()
    const before = await world.stateOf(sent)
    hook.mockImplementationOnce(() => { throw new Error("no") })
    expect((await world.edit(sent.id, [{ id: sent.five, quantity: 1 }, { id: sent.two, quantity: 0 }])).status).toBe(500)
    expect(await world.stateOf(sent)).toEqual(before)
    expect(await world.edit(sent.id, [{ id: sent.five, quantity: 1 }])).toMatchObject({ status: 200 })
  })

  it("[C6] of a basket whose payment needs the buyer: what they pay then is what is left", async () => {
    const world = await makeEditWorld(shop)
    const { id, cartId, five } = await world.send()
    await selectAll(world.container, "update cc_approval_request set payment_provider_id = 'pp_card' where id = ?", [id])
    const edited = await world.edit(id, [{ id: five, quantity: 1 }])
    expect(edited).toMatchObject({ body: { approval_request: { on_approve: "release" } } })
    expect(await world.approver.act(id, "approve")).toMatchObject({ body: { approval_request: { status: "released", cart_frozen: true } } })
    expect(await world.edit(id, [{ id: five, quantity: 1 }])).toMatchObject({ status: 409, body: { code: "approval_already_decided" } })
    const { body } = await world.shopper.get(`/store/carts/${cartId}`)
    const left = Number(readText(edited.body, "approval_request", "amount"))
    expect(Number(readBody(body, "cart", "total"))).toBeCloseTo(left)
    const collection = await world.shopper.post("/store/payment-collections", { cart_id: cartId })
    expect(Number(readBody(collection.body, "payment_collection", "amount"))).toBeCloseTo(left)
    const session = await world.shopper.post(`/store/payment-collections/${readText(collection.body, "payment_collection", "id")}/payment-sessions`, { provider_id: "pp_system_default" })
    expect(session.status).toBe(200)
    expect(await world.complete(cartId)).toMatchObject({ status: 200, body: { type: "order" } })
    await eventually(async () => expect(await world.read(id)).toMatchObject({ status: "ordered" }))
    expect(await world.orders()).toMatchObject([{ cart_id: cartId, approver_name: "Vera Voss" }])
  })
})
