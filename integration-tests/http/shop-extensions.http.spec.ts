import * as workflows from "../../src/workflows"
import { createCompanyWorld } from "../world/company-world"
import { describeShop } from "../world/describe-shop"
import { readBody } from "../world/read-body"
import { runExample } from "../world/run-example"

const admin = "/admin/customer-center"

runExample({ document: "docs/rights.md", holding: "registerAccess(", workflows })

const reports = {
  features: [{ key: "shop:reports", name: { en: "Reports", de: "Berichte" } }],
  permissions: [
    { key: "shop:read", feature: "shop:reports", description: { en: "Read reports", de: "Berichte lesen" }, roles: ["buyer" as const] },
    { key: "shop:tell", feature: "center", description: { en: "Tell us", de: "Uns sagen" } },
  ],
}

const options = { extensions: reports, features: { "shop:reports": false } }

describeShop("what a shop adds", { options }, (shop) => {
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
})
