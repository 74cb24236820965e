import { expireUndecided } from "../../src/workflows/approvals/expire-undecided"
import { nudgeDeciders } from "../../src/workflows/approvals/nudge-deciders"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { makeApprovalWorld } from "../world/approval-world"
import { describeShop } from "../world/describe-shop"
import { eventually } from "../world/eventually"
import { readText } from "../world/read-body"
import { makeRuleWorld, over } from "../world/rule-world"
import { selectAll } from "../world/rows"
import type { TestShop } from "../world/describe-shop"

const DAY_MS = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS)

async function makeExpiryWorld(shop: TestShop) {
  const world = await makeApprovalWorld(shop)
  await world.limit()
  await selectAll(world.container, "update cc_business_account set email_confirmed_at = now() where customer_id = ?", [world.chief.id])
  let version = 0
  return {
    ...world,
    statusOf: async (id: string) => readText((await world.buyer.read(id)).body, "approval_request", "status"),
    /** What the main contact sets for the company. */
    async set(expiryDays: number | null) {
      const headers = { ...world.goods.headers, ...world.chief.headers, "x-company-id": world.companyId }
      const body = { version, own_approval: null, reminder_hours: 0, escalation_hours: 0, expiry_days: expiryDays }
      const answer = await shop.http.post("/store/customer-center/approval-settings", { headers, body })
      expect(answer).toMatchObject({ status: 200, body: { approval_settings: { expiry_days: expiryDays } } })
      version += 1
    },
    /** What the buyer was told, in order, once everything has left. */
    async decisions() {
      await eventually(async () => {
        await relayOutbox(world.container)
        expect(await selectAll(world.container, "select key from cc_approval_outbox where state = 'waiting' and topic <> 'mail'")).toEqual([])
      })
      const mails = await selectAll(world.container, "select payload -> 'data' ->> 'decision' as decision from cc_approval_outbox where payload ->> 'template' = 'approval-decided' and payload ->> 'to' = ? order by position", [world.anna.email])
      return mails.map(({ decision }) => decision)
    },
  }
}

describeShop("requests that nobody decides about", { options: { approvals: { expiryDays: 30, rulesBy: "operator" } } }, (shop) => {
  // of the same boot: an option that takes rules out of the company's hands
  it("[C7] where the operator keeps the rules, a main contact reads and tries them, and writes none", async () => {
    const world = await makeRuleWorld(shop)
    const { companyId, rules } = world
    const admin = { headers: await shop.operatorHeaders() }
    const at = `/admin/customer-center/companies/${companyId}/approval-rules`
    const rule = { name: "Over 150", conditions: [over("150")], tiers: [] }
    const byOperator = { status: 403, body: { code: "approval_rules_by_operator" } }
    expect(await rules.create(rule)).toMatchObject(byOperator)
    const made = await shop.http.post(at, { ...admin, body: rule })
    expect(made).toMatchObject({ status: 201, body: { approval_rule: { version: 1 } } })
    const id = readText(made.body, "approval_rule", "id")
    expect(await rules.list()).toMatchObject({ status: 200, body: { approval_rules: [{ id }], editable: false } })
    expect(await rules.read(id)).toMatchObject({ status: 200, body: { approval_rule: rule } })
    expect((await rules.choices()).status).toBe(200)
    expect(await rules.preview({ amount: "151" })).toMatchObject({ status: 200, body: { preview: { outcome: "approval_required", rules: [{ id }] } } })
    const draft_rule = { ...rule, id, conditions: [over("200")] }
    expect(await rules.preview({ amount: "151", draft_rule })).toMatchObject({ status: 200, body: { preview: { outcome: "ordered", rules: [] } } })
    expect(await rules.update(id, { ...rule, version: 1, name: "Mine" })).toMatchObject(byOperator)
    expect(await rules.remove(id)).toMatchObject(byOperator)
    expect(await rules.scope({ shop_rules: false, version: 0 })).toMatchObject(byOperator)
    expect(await rules.list()).toMatchObject({ body: { approval_rules: [{ id, name: "Over 150", version: 1 }], scope: { shop_rules: true, version: 0 } } })
    // a buyer does not even try them, and the operator may do all of it
    expect((await world.rulesAs({ ...world.headers, ...world.anna.headers }).preview({ amount: "151" })).status).toBe(403)
    expect(await shop.http.post(`${at}/${id}`, { ...admin, body: { ...rule, version: 1, name: "Changed" } })).toMatchObject({ status: 200, body: { approval_rule: { name: "Changed", version: 2 } } })
    expect(await shop.http.post(`${at}/scope`, { ...admin, body: { shop_rules: false, version: 0 } })).toMatchObject({ status: 200 })
    expect((await shop.http.delete(`${at}/${id}`, admin)).status).toBe(200)
    expect(await rules.list()).toMatchObject({ body: { approval_rules: [] } })
  })

  it("[C7] expire after the shop's days, once, whoever looks; the buyer is told and takes the basket back", async () => {
    const world = await makeExpiryWorld(shop)
    const { id, cartId } = await world.send()
    expect(await expireUndecided(world.container, inDays(29.9))).toBe(0)
    expect(await world.statusOf(id)).toBe("open")
    const counts = await Promise.all([1, 2, 3].map(async () => await expireUndecided(world.container, inDays(30.1))))
    expect(counts.reduce((sum, count) => sum + count)).toBe(1)
    expect((await world.buyer.read(id)).body).toMatchObject({
      approval_request: { status: "expired", released_until: null, decision: null, cart_frozen: true, allowed_acts: ["comment", "change", "delete"], deciders: [] },
    })
    expect(await world.decisions()).toEqual(["undecided"])
    expect(await world.approver.act(id, "approve")).toMatchObject({
      status: 409,
      body: { code: "approval_already_decided", message: expect.stringContaining("expired undecided on "), details: { status: "expired", by: null } },
    })
    await nudgeDeciders(world.container, inDays(31))
    const trail = await selectAll(world.container, "select action, actor_type, details ->> 'status_before' as before from cc_audit_event where subject_id = ? order by occurred_at", [id])
    expect(trail.at(-1)).toEqual({ action: "approval.expired", actor_type: "system", before: "open" })
    // as frozen as a rejected one until the buyer wants it back
    expect((await world.shopper.add(cartId)).status).toBe(409)
    expect(await world.buyer.act(id, "change")).toMatchObject({ status: 200, body: { approval_request: { status: "expired", cart_frozen: false } } })
    expect((await world.buyer.send(cartId)).status).toBe(201)
    expect((await world.buyer.remove(id)).status).toBe(200)
  })

  it("[C7] expire as the company set it, 0 is never, and one that failed waits since it was decided", async () => {
    const world = await makeExpiryWorld(shop)
    await world.set(0)
    const { id } = await world.send()
    expect(await expireUndecided(world.container, inDays(400))).toBe(0)
    await world.set(2)
    const failed = await world.send()
    await selectAll(world.container, "update cart_line_item set quantity = 9 where cart_id = ?", [failed.cartId])
    expect(await world.approver.act(failed.id, "approve")).toMatchObject({ body: { approval_request: { status: "failed" } } })
    await selectAll(world.container, "update cc_approval_request set created_at = created_at - interval '1 day' where id in (?, ?)", [id, failed.id])
    expect(await expireUndecided(world.container, inDays(1.5))).toBe(1)
    expect([await world.statusOf(id), await world.statusOf(failed.id)]).toEqual(["expired", "failed"])
    expect(await expireUndecided(world.container, inDays(2.1))).toBe(1)
    expect((await world.buyer.read(failed.id)).body).toMatchObject({ approval_request: { status: "expired", failure: null, decision: { outcome: "approved" } } })
    expect((await world.decisions()).slice(-2)).toEqual(["undecided", "undecided"])
    await world.set(null)
    const third = await world.send()
    expect(await expireUndecided(world.container, inDays(29))).toBe(0)
    expect(await world.statusOf(third.id)).toBe("open")
  })

  it("[C7] approving at the instant in which it expires has one outcome, five times over", async () => {
    const world = await makeExpiryWorld(shop)
    for (let turn = 0; turn < 5; turn += 1) {
      const { id } = await world.send()
      const [answer] = await Promise.all([
        world.approver.act(id, "approve"),
        expireUndecided(world.container, inDays(31)),
        expireUndecided(world.container, inDays(31)),
      ])
      const status = await world.statusOf(id)
      expect([answer.status, status]).toEqual(answer.status === 200 ? [200, "ordered"] : [409, "expired"])
      const kinds = await selectAll(world.container, "select kind from cc_approval_event where request_id = ? order by id", [id])
      expect(kinds.map(({ kind }) => kind)).toEqual(status === "ordered" ? ["requested", "approved", "ordered"] : ["requested", "expired"])
    }
    await world.expectNoDifference()
  })
})
