import { asValue } from "@medusajs/framework/awilix"
import { MedusaError } from "@medusajs/framework/utils"
import * as workflows from "../../src/workflows"
import { relayOutbox } from "../../src/workflows/outbox/relay-outbox"
import { createCompanyWorld, newUser, userId } from "../world/company-world"
import { describeShop } from "../world/describe-shop"
import { readBody } from "../world/read-body"
import { selectAll } from "../world/rows"
import { runExample } from "../world/run-example"

const admin = "/admin/customer-center"

/** The shop's CRM, as the example of docs/hooks.md tells it. */
const crm = { down: false, closed: [] as string[] }

runExample({ document: "docs/rights.md", holding: "registerAccess(", workflows })
runExample({ document: "docs/hooks.md", holding: "updateUserWorkflow.hooks", workflows })
workflows.activateUserWorkflow.hooks.userActivated(() => {
  if (crm.down) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "The CRM is down", "crm_down")
  }
})

const reports = {
  features: [{ key: "shop:reports", name: { en: "Reports", de: "Berichte" } }],
  permissions: [
    { key: "shop:read", feature: "shop:reports", description: { en: "Read reports", de: "Berichte lesen" }, roles: ["buyer" as const] },
    { key: "shop:tell", feature: "center", description: { en: "Tell us", de: "Uns sagen" } },
  ],
}

const options = { salutations: ["mr" as const, "ms" as const], extensions: reports, features: { "shop:reports": false } }

describeShop("what a shop adds", { options }, (shop) => {
  beforeEach(() => {
    Object.assign(crm, { down: false, closed: [] })
    shop.container().register(
      "crm",
      asValue({
        close: async (customerId: string) => {
          crm.closed.push(customerId)
          if (crm.down) {
            throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "The CRM is down", "crm_down")
          }
        },
      })
    )
  })

  it("[B12 B13] registered permissions are granted, denied, explained and asked for as the built-in ones", async () => {
    const main = await createCompanyWorld(shop)
    const buyer = await main.colleague()
    const headers = await shop.operatorHeaders()
    const ask = (path: string, body?: unknown) =>
      body === undefined ? shop.http.get(`${admin}${path}`, { headers }) : shop.http.post(`${admin}${path}`, { headers, body })
    const held = async (asked: Record<string, string>) =>
      readBody((await shop.http.get("/store/customer-center/me", { headers: asked })).body, "current", "permissions")
    const allowed = (businessUserId: string, permission: string) =>
      workflows.isAllowed(shop.container(), { businessUserId, permission })

    const catalogue = readBody((await ask("/business-roles")).body, "permissions")
    expect(catalogue).toContainEqual({
      key: "loyalty:spend",
      feature: "loyalty:points",
      feature_name: { en: "Bonus points", de: "Bonuspunkte" },
      description: { en: "Spend bonus points", de: "Bonuspunkte ausgeben" },
    })
    expect(await held(main.headers)).toContain("loyalty:spend")
    expect(await held(buyer.headers)).toContain("loyalty:spend")
    expect([await allowed(buyer.id, "loyalty:spend"), await allowed(buyer.id, "loyalty:save")]).toEqual([true, false])
    // the shop has its own feature off
    expect([await allowed(buyer.id, "shop:read"), await allowed(buyer.id, "shop:tell")]).toEqual([false, false])

    expect((await main.post(`/users/${buyer.id}/access`, { denied: ["loyalty:spend"] })).status).toBe(200)
    expect(await main.get(`/users/${buyer.id}/access/loyalty:spend`)).toMatchObject({
      status: 200,
      body: { decision: { permission: "loyalty:spend", allowed: false, user_setting: { company: "deny" } } },
    })
    expect(await held(buyer.headers)).not.toContain("loyalty:spend")
    expect(await allowed(buyer.id, "loyalty:spend")).toBe(false)
    expect(await main.get(`/users/${buyer.id}/access/loyalty:save`)).toMatchObject({ status: 404, body: { code: "not_found" } })
    const unknown = await main.post(`/users/${buyer.id}/access`, { denied: ["loyalty:save"] })
    expect(unknown).toMatchObject({ status: 400, body: { code: "invalid_data", details: { fields: [{ path: "denied.0" }] } } })

    const role = { key: "teller", name: "Teller", permissions: ["shop:tell"] }
    expect((await ask("/business-roles", { ...role, permissions: ["delegate"] })).status).toBe(400)
    expect((await ask("/business-roles", role)).status).toBe(201)
    const teller = await main.colleague({ roleKeys: ["teller"] })
    expect(await held(teller.headers)).toEqual(["shop:tell"])
    const settings = [{ permission: "shop:tell", effect: "deny" }]
    expect((await ask(`/companies/${main.companyId}/access`, { settings })).body).toMatchObject({
      features: { center: true, "loyalty:points": true, "shop:reports": false },
    })
    expect(await held(teller.headers)).toEqual([])
  })

  it("[G5] a validate hook refuses a change before anything is written, and its own code arrives", async () => {
    const main = await createCompanyWorld(shop)
    const { id } = await main.colleague()
    const change = { version: 1, role_keys: ["main_contact"] }
    const refused = await main.post(`/users/${id}`, change)
    expect(refused).toMatchObject({ status: 400, body: { code: "main_contact_by_shop", message: "Main contacts are named by us" } })
    expect(await main.place(id)).toMatchObject({ role_keys: ["buyer"], version: 1 })
    const headers = await shop.operatorHeaders()
    const byOperator = await shop.http.post(`${admin}/business-users/${id}`, { headers, body: change })
    expect(byOperator).toMatchObject({ status: 200, body: { business_user: { roles: [{ key: "main_contact" }] } } })
    expect(await main.post(`/users/${id}`, { version: 1, first_name: "Eve" })).toMatchObject({
      status: 409,
      body: { code: "changed_meanwhile" },
    })
  })

  it("[G5] hooks at the end run once the act stands, and not for what changed nothing", async () => {
    const main = await createCompanyWorld(shop)
    const { id, customer } = await main.colleague()
    for (const status of ["deactivated", "deactivated"]) {
      expect((await main.post(`/users/${id}/deactivate`)).body).toMatchObject({ user: { status } })
    }
    expect(crm.closed).toEqual([customer.id])
    expect((await main.remove(`/users/${id}`, {})).status).toBe(200)
    expect(crm.closed).toEqual([customer.id, customer.id])
  })

  it("[B4 G5] a hook at the end that throws takes the act back, with roles, rights and the successor", async () => {
    const main = await createCompanyWorld(shop)
    const { id } = await main.colleague({ roleKeys: ["buyer", "approver"] })
    await main.post(`/users/${id}/access`, { denied: ["orders.place"] })
    const headers = await shop.operatorHeaders()
    const by = (path: string, body: unknown) => shop.http.post(`${admin}/business-users/${path}`, { headers, body })
    await by(`${id}/delegate-grants`, { customer_numbers: ["0200"] })
    const before = await main.place(id)
    const successorId = before?.business_user_id
    crm.down = true
    const crmDown = { status: 400, body: { code: "crm_down", message: "The CRM is down" } }
    expect(await main.post(`/users/${id}/deactivate`)).toMatchObject(crmDown)
    expect(await main.remove(`/users/${id}`, {})).toMatchObject(crmDown)
    expect(await main.post("/users/bulk", { action: "remove", ids: [id] })).toMatchObject({
      status: 200,
      body: { results: [{ id, done: false, code: "crm_down", message: "The CRM is down" }] },
    })
    const place = await main.place(id)
    expect({ ...place, version: 0, settings: place?.settings.length }).toEqual({ ...before, version: 0, settings: before?.settings.length })

    // the last main contact goes, with the buyer for a successor
    expect(await by(`${main.businessUserId}/deactivate`, { successor_id: successorId })).toMatchObject(crmDown)
    expect(await main.place(main.businessUserId)).toMatchObject({ status: "active", role_keys: ["main_contact"] })
    expect((await main.place(id))?.role_keys).toEqual(before?.role_keys)

    crm.down = false
    await main.post(`/users/${id}/deactivate`)
    crm.down = true
    expect(await main.post(`/users/${id}/activate`)).toMatchObject(crmDown)
    expect(await main.place(id)).toMatchObject({ status: "deactivated" })
    await relayOutbox(shop.container())
    const told = await selectAll(
      shop.container(),
      `select action from cc_audit_event where subject_id = ? and action in ('user.deactivated', 'user.activated', 'user.removed')`,
      [id]
    )
    expect(told).toEqual([{ action: "user.deactivated" }])
  })

  it("[B3 B5 B6] takes the salutations that it offers, wherever one is given", async () => {
    const main = await createCompanyWorld(shop)
    const headers = await shop.operatorHeaders()
    const none = newUser("ada@example.com", { salutation: "none" })
    const wrong = {
      status: 400,
      body: { code: "invalid_data", details: { fields: [{ path: "salutation", message: "is none of mr, ms" }] } },
    }
    expect(await main.post("/users", none)).toMatchObject(wrong)
    expect(await shop.http.post(`${admin}/companies/${main.companyId}/users`, { headers, body: none })).toMatchObject(wrong)
    const id = userId((await main.post("/users", newUser("ada@example.com"))).body)
    expect(await main.post(`/users/${id}`, { version: 1, salutation: "none" })).toMatchObject(wrong)
    expect(
      await shop.http.post(`${admin}/business-users/${id}`, { headers, body: { version: 1, salutation: "none" } })
    ).toMatchObject(wrong)
    expect((await main.post(`/users/${id}`, { version: 1, salutation: "mr" })).status).toBe(200)

    // what was there before stays, as a form sends it
    const { id: old } = await main.colleague()
    expect(await main.post(`/users/${old}`, { version: 1, salutation: "none", last_name: "Byron" })).toMatchObject({
      status: 200,
      body: { user: { salutation: "none", last_name: "Byron" } },
    })

    const csv = "salutation,first_name,last_name,email,roles\nms,A,B,a@example.com,buyer\nnone,C,D,c@example.com,buyer\n,E,F,e@example.com,buyer\n"
    expect(await main.post("/users/import", { csv })).toMatchObject({
      status: 200,
      body: {
        error_count: 2,
        errors: [
          { line: 3, column: "salutation", message: "is none of mr, ms" },
          { line: 4, column: "salutation", message: "is none of mr, ms" },
        ],
      },
    })
    expect(await selectAll(shop.container(), `select email from cc_business_user where email like '_@example.com'`)).toEqual([
      { email: "a@example.com" },
    ])
  })
})
