import { routeDeclarations } from "../../src/api/declarations"
import { guardedPlatformRoutes } from "../../src/api/declarations/platform"
import { computeRolePermissions } from "../../src/modules/company/rules/permissions"
import type { Permission } from "../../src/modules/company/rules/permissions"
import { createCompany, createPlace, createSecretKey } from "../world/builders"
import { describeShop } from "../world/describe-shop"

/** Answers that mean "not let in", whatever the reason. */
const REFUSING = [401, 403, 404]

/** Callers of a shopper's route, by the place they have. */
const members = {
  "a customer without a place": null,
  "a buyer": { roleKeys: ["buyer"] },
  "an approver": { roleKeys: ["approver"] },
  "a main contact": { roleKeys: ["main_contact"] },
  "a member without a role": { roleKeys: [] },
  "a deactivated main contact": { roleKeys: ["main_contact"], status: "deactivated" as const },
  "a main contact of an inactive company": { roleKeys: ["main_contact"], inactive: true },
  "the main contact of another company": { roleKeys: ["main_contact"], elsewhere: true },
} as const

type MemberName = keyof typeof members

/** Whom the matrix of permissions lets in. */
function mayPass(name: MemberName, permission: Permission | null): boolean {
  const member: { roleKeys: readonly string[]; status?: string; inactive?: boolean; elsewhere?: boolean } | null =
    members[name]
  if (!member || member.status || member.inactive || member.elsewhere) {
    return false
  }
  return permission === null || member.roleKeys.some((key) => computeRolePermissions(key).includes(permission))
}

describeShop("access", { options: { activation: { refusalAfterMs: 0, attemptsPerAddress: 10_000 } } }, (shop) => {
  const call = (
    method: "GET" | "POST" | "DELETE",
    path: string,
    request: { headers: Record<string, string>; body?: unknown }
  ) => {
    const real = path.replace(/:\w+/g, "nobody_1")
    return method === "GET" ? shop.http.get(real, request) : shop.http.post(real, { body: {}, ...request })
  }

  const operatorRoutes = routeDeclarations.filter(({ access }) => access.who === "operator")
  const customerRoutes = routeDeclarations.filter(({ access }) => access.who === "customer" || access.who === "member")
  const memberRoutes = routeDeclarations.flatMap(({ method, path, access }) =>
    access.who === "member" ? [{ method, path, permission: access.permission }] : []
  )

  it("[B1 D12] lets only operators and secret keys into the operators' routes", async () => {
    const store = await shop.storeHeaders()
    const customer = await shop.customer()
    const company = await createCompany(shop.container())
    await createPlace(shop.container(), { customerId: customer.id, companyId: company.id, roleKeys: ["main_contact"] })
    const operator = await shop.operatorHeaders()
    const secretKey = await createSecretKey(shop.container())
    expect(operatorRoutes.length).toBeGreaterThan(15)
    for (const { method, path } of operatorRoutes) {
      const nobody = await call(method, path, { headers: {} })
      const shopper = await call(method, path, { headers: { ...store, ...customer.headers } })
      expect([path, nobody.status, shopper.status]).toEqual([path, 401, 401])
      for (const headers of [operator, secretKey]) {
        const answer = await call(method, path, { headers })
        expect([path, answer.status]).not.toEqual([path, 401])
        expect([path, answer.status]).not.toEqual([path, 500])
      }
    }
  })

  it("[B1] lets nobody into a customer's route without a login, operators neither", async () => {
    const store = await shop.storeHeaders()
    const operator = await shop.operatorHeaders()
    expect(customerRoutes.length).toBeGreaterThan(1)
    for (const { method, path } of customerRoutes) {
      expect(await call(method, path, { headers: store })).toMatchObject({
        status: 401,
        body: { code: "unauthorized" },
      })
      expect((await call(method, path, { headers: { ...store, ...operator } })).status).toBe(401)
    }
  })

  it("[B1 B8] lets members in by the matrix of permissions, and answers other's and missing alike", async () => {
    const store = await shop.storeHeaders()
    const company = await createCompany(shop.container(), { name: "Own" })
    const closed = await createCompany(shop.container(), { name: "Closed", active: false })
    const other = await createCompany(shop.container(), { name: "Other" })
    let calls = 0
    for (const name of Object.keys(members) as MemberName[]) {
      const member: {
        roleKeys: readonly string[]
        status?: "deactivated"
        inactive?: boolean
        elsewhere?: boolean
      } | null = members[name]
      const customer = await shop.customer()
      if (member) {
        await createPlace(shop.container(), {
          customerId: customer.id,
          companyId: member.inactive ? closed.id : member.elsewhere ? other.id : company.id,
          roleKeys: [...member.roleKeys],
          status: member.status,
        })
      }
      const acting = member?.inactive ? closed.id : company.id
      for (const { method, path, permission } of memberRoutes) {
        const headers = { ...store, ...customer.headers }
        const answer = await call(method, path, { headers: { ...headers, "x-company-id": acting } })
        const missing = await call(method, path, { headers: { ...headers, "x-company-id": "comp_missing" } })
        calls += 2
        expect([name, path, REFUSING.includes(answer.status)]).toEqual([name, path, !mayPass(name, permission)])
        expect([name, path, missing.status]).toEqual([name, path, 404])
        if (member?.elsewhere || !member) {
          expect([name, path, answer.body]).toEqual([name, path, missing.body])
        }
      }
    }
    expect(calls).toBeGreaterThanOrEqual(16)
  })

  it("[B8] guards the platform's own routes for business users, and leaves ordinary customers alone", async () => {
    const store = await shop.storeHeaders()
    const company = await createCompany(shop.container())
    const ordinary = await shop.customer()
    const buyer = await shop.customer()
    const roleless = await shop.customer()
    await createPlace(shop.container(), { customerId: buyer.id, companyId: company.id, roleKeys: ["buyer"] })
    await createPlace(shop.container(), { customerId: roleless.id, companyId: company.id })
    for (const { path, method } of guardedPlatformRoutes) {
      const statuses = []
      for (const { headers } of [ordinary, buyer, roleless]) {
        const answer = await call(method, path, { headers: { ...store, ...headers }, body: { first_name: "Eva" } })
        statuses.push(answer.status)
      }
      expect([path, statuses]).toEqual([path, [200, 200, 403]])
    }
  })

  it("[B11] asks for the company where a person has several, and takes it from the request", async () => {
    const store = await shop.storeHeaders()
    const customer = await shop.customer()
    const [one, two] = [
      await createCompany(shop.container(), { name: "One" }),
      await createCompany(shop.container(), { name: "Two" }),
    ]
    for (const { id } of [one, two]) {
      await createPlace(shop.container(), { customerId: customer.id, companyId: id, roleKeys: ["main_contact"] })
    }
    const ask = (headers: Record<string, string> = {}) =>
      shop.http.get("/store/customer-center/me/company", { headers: { ...store, ...customer.headers, ...headers } })

    expect(await ask()).toMatchObject({ status: 400, body: { code: "company_required" } })
    expect(await ask({ "x-company-id": one.id })).toMatchObject({ status: 200, body: { company: { name: "One" } } })
    expect(await ask({ "x-company-id": two.id })).toMatchObject({ status: 200, body: { company: { name: "Two" } } })
  })

  it("[D12] answers ids that cannot be one, and odd filters, without a server error", async () => {
    const operator = await shop.operatorHeaders()
    const odd = ["%00", "..%2f..", "x'%20or%201=1", "a".repeat(500), "%F0%9F%92%A9"]
    for (const { method, path } of operatorRoutes.filter(({ path }) => path.includes(":"))) {
      for (const id of odd) {
        const real = path.replace(/:\w+/g, id)
        const answer =
          method === "GET"
            ? await shop.http.get(real, { headers: operator })
            : await shop.http.post(real, { headers: operator, body: {} })
        expect([real, [400, 404].includes(answer.status)]).toEqual([real, true])
      }
    }
    for (const query of ["limit=0", "limit=1e9", "offset=-1", "order=;drop", "q[]=a", "limit=NaN"]) {
      const answer = await shop.http.get(`/admin/customer-center/companies?${query}`, { headers: operator })
      expect([query, answer.status]).toEqual([query, 400])
    }
    for (const q of ["%25", "_", "\\\\", "'", "a".repeat(200)]) {
      const answer = await shop.http.get(`/admin/customer-center/companies?q=${q}`, { headers: operator })
      expect([q, answer.status]).toEqual([q, 200])
    }
  })
})
