import { Modules } from "@medusajs/framework/utils"
import { closeMailServers, startMailServer } from "../../src/providers/notification-smtp/__tests__/mail-server"
import type { MailServer } from "../../src/providers/notification-smtp/__tests__/mail-server"
import { sendDigests } from "../../src/workflows/approvals/send-digests"
import { tellNewDeciders } from "../../src/workflows/approvals/tell-new-deciders"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { makeApprovalWorld } from "../world/approval-world"
import { createPlace } from "../world/builders"
import { describeShop } from "../world/describe-shop"
import { eventually } from "../world/eventually"
import { selectAll } from "../world/rows"

const DAY_MS = 86_400_000

let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
  process.env.SMTP_URL = `smtp://127.0.0.1:${server.port}`
})
afterAll(closeMailServers)

describeShop("who is told of requests", { options: { shop: { name: "Werkzeug AG" } } }, (shop) => {
  beforeEach(() => void server.mails.splice(0))

  const makeWorld = async () => {
    const world = await makeApprovalWorld(shop)
    await world.limit()
    const people: Record<string, string> = { [world.vera.email]: "vera", [world.chief.email]: "chief" }
    const asMember = (login: Readonly<Record<string, string>>) => ({ ...world.goods.headers, ...login, "x-company-id": world.companyId })
    return {
      ...world,
      people,
      /** What arrived at those who decide, once everything has left. */
      async mails() {
        await relayOutbox(world.container)
        expect(await selectAll(world.container, "select key from cc_approval_outbox where state = 'waiting'")).toEqual([])
        return server.mails
          .flatMap((mail) => {
            const name = people[[mail.to].flat()[0]?.value[0]?.address ?? ""]
            const kind = /asks for your approval/.test(mail.subject ?? "") ? "request" : /waits? for your approval/.test(mail.subject ?? "") ? "digest" : null
            return name && kind ? [`${name} ${kind}`] : []
          })
          .sort()
      },
      async approverJoins(name: string) {
        const customer = await shop.customer()
        people[customer.email] = name
        return await createPlace(world.container, { customerId: customer.id, companyId: world.companyId, roleKeys: ["approver"] })
      },
      manage: async (path: string, body: object = {}) =>
        await shop.http.post(`/store/customer-center/users/${path}`, { headers: asMember(world.chief.headers), body }),
      mode: {
        read: async (login: Readonly<Record<string, string>>) =>
          await shop.http.get("/store/customer-center/me/approval-mails", { headers: asMember(login) }),
        choose: async (login: Readonly<Record<string, string>>, body: object) =>
          await shop.http.post("/store/customer-center/me/approval-mails", { headers: asMember(login), body }),
      },
    }
  }

  it("[C7] a request whose approver is deactivated moves to the main contacts, with one mail, whoever looks at once", async () => {
    const world = await makeWorld()
    const first = await world.send()
    await eventually(async () => expect(await world.mails()).toEqual(["vera request"]))
    expect(await tellNewDeciders(world.container)).toBe(0)
    expect((await world.manage(`${world.veraId}/deactivate`)).status).toBe(200)
    await Promise.all([1, 2, 3].map(async () => await tellNewDeciders(world.container)))
    await eventually(async () => expect(await world.mails()).toEqual(["chief request", "vera request"]))
    expect(await tellNewDeciders(world.container)).toBe(0)
    // back again, she has heard of it before
    expect((await world.manage(`${world.veraId}/activate`)).status).toBe(200)
    expect(await tellNewDeciders(world.container)).toBe(0)
    expect(await world.chiefs.act(first.id, "reject", { comment: "No" })).toMatchObject({ status: 200, body: { approval_request: { status: "rejected" } } })
    expect(await world.mails()).toHaveLength(2)
  })

  it("[C7] it moves as well where the role is taken or the person is deleted, and waits where nobody is left", async () => {
    const world = await makeWorld()
    const { id } = await world.send()
    await eventually(async () => expect(await world.mails()).toEqual(["vera request"]))
    const next = await world.approverJoins("next")
    // those who were asked can still decide: whoever comes later finds it in the list
    expect(await tellNewDeciders(world.container)).toBe(0)
    await world.container.resolve(Modules.CUSTOMER).deleteCustomers([world.vera.id])
    await selectAll(world.container, "update cc_business_user set deleted_at = now() where id = ?", [world.veraId])
    expect(await tellNewDeciders(world.container)).toBe(1)
    await eventually(async () => expect(await world.mails()).toEqual(["next request", "vera request"]))
    await selectAll(world.container, "update cc_business_user_role set role_key = 'buyer' where business_user_id = ?", [next])
    await selectAll(world.container, "update cc_business_user set status = 'deactivated' where company_id = ? and customer_id = ?", [world.companyId, world.chief.id])
    expect(await tellNewDeciders(world.container)).toBe(0)
    await world.approverJoins("late")
    expect(await tellNewDeciders(world.container)).toBe(1)
    await eventually(async () => expect(await world.mails()).toEqual(["late request", "next request", "vera request"]))
    expect(await world.buyer.read(id)).toMatchObject({ body: { approval_request: { status: "open" } } })
  })

  it("[C4] whoever chose one mail a day gets it once, with what waits by then", async () => {
    const world = await makeWorld()
    const { vera, anna } = world
    expect(await world.mode.read(vera.headers)).toMatchObject({ status: 200, body: { approval_mails: { mode: "at_once", digest_hour: 8 } } })
    expect((await world.mode.choose(anna.headers, { mode: "daily" })).status).toBe(403)
    for (const body of [{}, { mode: "weekly" }, { mode: ["daily"] }, { mode: "daily", hour: 3 }]) {
      expect(await world.mode.choose(vera.headers, body)).toMatchObject({ status: 400, body: { code: "invalid_data" } })
    }
    expect(await world.mode.choose(vera.headers, { mode: "daily" })).toMatchObject({ status: 200, body: { approval_mails: { mode: "daily" } } })
    expect(await world.mode.read(vera.headers)).toMatchObject({ body: { approval_mails: { mode: "daily" } } })

    await world.send(3, "For the fair")
    await world.send(4, null)
    const gone = await world.send(5, "Never mind")
    await eventually(async () => expect(await selectAll(world.container, "select request_id from cc_approval_notice where business_user_id = ?", [world.veraId])).toHaveLength(3))
    expect((await world.buyer.act(gone.id, "withdraw")).status).toBe(200)
    // told of tomorrow: nobody gets two mails a day, and nobody else gets hers
    await sendDigests(world.container)
    expect(await tellNewDeciders(world.container)).toBe(0)
    expect(await world.mails()).toEqual([])
    const tomorrow = new Date(Date.now() + DAY_MS)
    await Promise.all([1, 2, 3].map(async () => await sendDigests(world.container, tomorrow)))
    await eventually(async () => expect(await world.mails()).toEqual(["vera digest"]))
    const text = server.mails.find(({ subject }) => subject === "2 baskets wait for your approval")?.text
    expect(text).toMatch(/- Anna Arndt · €[\d.,]+ · For the fair\n- Anna Arndt · €[\d.,]+\n/)
    expect(text).toContain("/customer-center/approvals")
    expect(text).not.toContain("Never mind")
    await sendDigests(world.container, new Date(tomorrow.getTime() + DAY_MS))
    expect(await world.mails()).toEqual(["vera digest"])

    expect((await world.mode.choose(vera.headers, { mode: "at_once" })).status).toBe(200)
    await world.send(3, null)
    await eventually(async () => expect(await world.mails()).toEqual(["vera digest", "vera request"]))
  })
})
