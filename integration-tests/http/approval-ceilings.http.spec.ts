import { setApprovalCeilingWorkflow } from "../../src/workflows"
import { tellNewDeciders } from "../../src/workflows/approvals/tell-new-deciders"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { makeApprovalWorld } from "../world/approval-world"
import { describeShop } from "../world/describe-shop"
import type { TestShop } from "../world/describe-shop"
import { eventually } from "../world/eventually"
import { readBody } from "../world/read-body"
import { selectAll } from "../world/rows"

const hook = jest.fn<void, []>()
setApprovalCeilingWorkflow.hooks.approvalCeilingSet(() => hook())

async function makeCeilingWorld(shop: TestShop) {
  const world = await makeApprovalWorld(shop)
  await world.limit()
  const { container, veraId, chief, goods, companyId } = world
  await selectAll(container, "update cc_business_account set email_confirmed_at = now() where customer_id = ?", [chief.id])
  const asMember = (login: Readonly<Record<string, string>>) => ({ ...goods.headers, ...login, "x-company-id": companyId })
  const names: Record<string, string> = { [world.vera.email]: "vera", [chief.email]: "chief" }
  const amountOf = async (id: string) => Number(readBody((await world.buyer.read(id)).body, "approval_request", "amount"))
  return {
    ...world,
    amountOf,
    list: async (login: Readonly<Record<string, string>>) =>
      await shop.http.get("/store/customer-center/approval-ceilings", { headers: asMember(login) }),
    set: async (login: Readonly<Record<string, string>>, body: object, userId = veraId) =>
      await shop.http.post(`/store/customer-center/users/${userId}/approval-ceiling`, { headers: asMember(login), body }),
    /** Who was asked by mail for a request, once everything has left. */
    async asked(id: string) {
      await eventually(async () => {
        await relayOutbox(container)
        expect(await selectAll(container, "select key from cc_approval_outbox where state = 'waiting' and topic <> 'mail'")).toEqual([])
      })
      const mails = await selectAll(container, "select payload ->> 'to' as reader from cc_approval_outbox where key like 'mail:approval:requested:' || ? || '%'", [id])
      return mails.map(({ reader }) => names[String(reader)]).sort()
    },
  }
}

describeShop("up to what somebody may approve", {}, (shop) => {
  beforeEach(() => hook.mockReset())

  it("[C7] above the ceiling one cannot approve, and is not asked, but may lower it and approve what is left", async () => {
    const world = await makeCeilingWorld(shop)
    const { vera, chief } = world
    const probe = await world.send(3)
    const amount = await world.amountOf(probe.id)
    expect(await world.asked(probe.id)).toEqual(["vera"])
    expect(await world.set(chief.headers, { version: 0, amount: String(amount - 0.01) })).toMatchObject({
      status: 200,
      body: { approval_ceiling: { user: { id: world.veraId }, amount: String(amount - 0.01), currency_code: "eur", version: 1 } },
    })
    // whoever was asked before cannot approve it any more: it goes to those who can, once
    expect((await Promise.all([1, 2].map(async () => await tellNewDeciders(world.container)))).some((moved) => moved > 0)).toBe(true)
    expect(await world.asked(probe.id)).toEqual(["chief", "vera"])
    expect(await tellNewDeciders(world.container)).toBe(0)

    const { id, answer } = await world.send(3)
    expect(answer.body).toMatchObject({ approval_request: { deciders: [{ name: expect.any(String) }] } })
    expect(await world.asked(id)).toEqual(["chief"])
    const seen = await world.approver.read(id)
    expect(seen.body).toMatchObject({
      approval_request: { over_ceiling: { amount: String(amount - 0.01), currency_code: "eur" }, allowed_acts: ["reject", "edit", "comment"] },
    })
    const listed = await world.approver.list("?role=to_decide")
    expect(readBody(listed.body, "approval_requests", 0)).toMatchObject({ id, over_ceiling: { currency_code: "eur" }, allowed_acts: ["reject", "edit", "comment"] })
    expect(await world.approver.act(id, "approve")).toMatchObject({
      status: 403,
      body: { code: "approval_over_ceiling", message: expect.stringMatching(/^You may approve up to €[\d.,]+, and/), details: { ceiling: { currency_code: "eur" } } },
    })
    expect((await world.buyer.read(id)).body).toMatchObject({ approval_request: { status: "open", over_ceiling: null } })

    const line = String(readBody(seen.body, "approval_request", "items", 0, "id"))
    const version = Number(readBody(seen.body, "approval_request", "version"))
    expect(await world.approver.act(id, "lines", { lines: [{ id: line, quantity: 2 }], version })).toMatchObject({
      status: 200,
      body: { approval_request: { over_ceiling: null, allowed_acts: ["approve", "reject", "edit", "comment"] } },
    })
    expect(await world.approver.act(id, "approve")).toMatchObject({ status: 200, body: { approval_request: { status: "ordered" } } })
    expect(await world.approver.act(probe.id, "reject", { comment: "Too much" })).toMatchObject({ status: 200 })
    expect((await world.set(vera.headers, { version: 1, amount: null })).status).toBe(403)
  })

  it("[C7] main contacts approve any amount, in another currency it counts as above, and 0 lets nothing be approved", async () => {
    const world = await makeCeilingWorld(shop)
    const { chief } = world
    expect(await world.set(chief.headers, { version: 0, amount: "0" })).toMatchObject({ status: 200, body: { approval_ceiling: { amount: "0" } } })
    const { id } = await world.send(3)
    expect(await world.approver.act(id, "approve")).toMatchObject({ status: 403, body: { code: "approval_over_ceiling" } })
    expect(await world.chiefs.act(id, "approve")).toMatchObject({ status: 200, body: { approval_request: { status: "ordered" } } })
    expect(await world.set(chief.headers, { version: 1, amount: "999999" })).toMatchObject({ status: 200 })
    await selectAll(world.container, "update cc_approval_ceiling set currency_code = 'usd' where business_user_id = ?", [world.veraId])
    const foreign = await world.send(3)
    expect(await world.approver.act(foreign.id, "approve")).toMatchObject({ status: 403, body: { code: "approval_over_ceiling", details: { ceiling: { currency_code: "usd" } } } })
    expect(await world.set(chief.headers, { version: 2, amount: null })).toMatchObject({ status: 200, body: { approval_ceiling: { amount: null, currency_code: "eur" } } })
    expect(await world.approver.act(foreign.id, "approve")).toMatchObject({ status: 200 })
    const people = (await world.list(chief.headers)).body
    expect(readBody(people, "approval_ceilings")).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ is_main_contact: true, amount: null }),
        expect.objectContaining({ user: expect.objectContaining({ id: world.veraId }), version: 3 }),
      ])
    )
  })

  it("[C7 G5] is set by its version by main contacts and operators, audited, and taken back with a hook that fails", async () => {
    const world = await makeCeilingWorld(shop)
    const { chief, vera } = world
    const both = await Promise.all(["100", "200"].map(async (amount) => await world.set(chief.headers, { version: 0, amount })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const kept = readBody(both.find(({ status }) => status === 200)?.body ?? {}, "approval_ceiling")
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: "changed_meanwhile", details: { current: kept } })
    for (const wrong of [{}, { version: 1 }, { version: 1, amount: "-1" }, { version: 1, amount: "1e9" }, { version: 1, amount: "a" }, { version: 1, amount: "1", more: 1 }]) {
      expect(await world.set(chief.headers, wrong)).toMatchObject({ status: 400, body: { code: "invalid_data" } })
    }
    const [own] = await selectAll(world.container, "select id from cc_business_user where company_id = ? and customer_id = ?", [world.companyId, chief.id])
    expect(await world.set(chief.headers, { version: 0, amount: "1" }, String(own?.id))).toMatchObject({ status: 403, body: { code: "not_oneself" } })
    expect(await world.set(chief.headers, { version: 0, amount: "1" }, "buser_none")).toMatchObject({ status: 404 })
    expect((await world.list(vera.headers)).status).toBe(403)
    hook.mockImplementationOnce(() => { throw new Error("no") })
    expect((await world.set(chief.headers, { version: 1, amount: "7" })).status).toBe(500)
    const admin = { headers: await shop.operatorHeaders() }
    const listed = (await shop.http.get(`/admin/customer-center/companies/${world.companyId}/approval-ceilings`, admin)).body
    const ofVera = { ...Object(kept), version: 3 }
    expect(readBody(listed, "approval_ceilings")).toEqual(expect.arrayContaining([ofVera]))
    const at = (id: string) => `/admin/customer-center/business-users/${id}/approval-ceiling`
    expect(await shop.http.post(at(world.veraId), { ...admin, body: { version: 3, amount: 50.5 } })).toMatchObject({ status: 200, body: { approval_ceiling: { amount: "50.5", version: 4 } } })
    expect(await shop.http.post(at(String(own?.id)), { ...admin, body: { version: 0, amount: "1" } })).toMatchObject({ status: 409, body: { code: "no_ceiling_for_main_contacts" } })
    expect((await shop.http.post(at("buser_none"), { ...admin, body: { version: 0, amount: "1" } })).status).toBe(404)
    await relayOutbox(world.container)
    const audits = await selectAll(world.container, "select actor_type, details from cc_audit_event where action = 'approval_ceiling.updated' and subject_id = ? order by occurred_at", [world.veraId])
    expect(audits).toHaveLength(4)
    expect(audits.at(-1)).toMatchObject({ actor_type: "user", details: { amount_after: "50.5", currency_code: "eur" } })
  })
})
