import { routeDeclarations } from "../../src/api/declarations"
import { guardedPlatformRoutes } from "../../src/api/declarations/platform"
import { assert, asyncProperty, constantFrom, dictionary, oneof, string } from "fast-check"
import { BUDGET_MODULE } from "../../src/modules/budget"
import type BudgetModuleService from "../../src/modules/budget/service"
import { COMPANY_MODULE } from "../../src/modules/company"
import { builtInCatalogue, computeRolePermissions } from "../../src/modules/company/rules/permissions"
import type { Permission } from "../../src/modules/company/rules/permissions"
import type CompanyModuleService from "../../src/modules/company/service"
import { createCompany, createPlace, createSecretKey } from "../world/builders"
import { describeShop } from "../world/describe-shop"
import type { HttpAnswer } from "../world/http-client"
import { bodyFor, createTarget, memberRoutes, nounOf, pathFor, routesById } from "../world/member-routes"
import type { MemberRoute } from "../world/member-routes"
import { readBody } from "../world/read-body"

/** Answers that mean "not let in", whatever the reason. */
const REFUSING = [401, 403, 404]

/** Roles of the operator's own. */
const ownRoles = [
  // gives the roles whose permissions it holds itself, a buyer's among them
  {
    key: "clerk",
    name: "Clerk",
    permissions: ["users.manage", "roles.assign", ...computeRolePermissions(builtInCatalogue, "buyer")],
  },
  { key: "auditor", name: "Auditor", permissions: ["center.view", "audit.view"] },
]

interface Caller {
  roleKeys: string[]
  status?: "deactivated"
  inactive?: true
  elsewhere?: true
  /** What the operator has denied to this user. */
  denied?: Permission[]
}

/** Callers of a shopper's route, by the place they have. */
const callers: Record<string, Caller | null> = {
  "a customer without a place": null,
  "a buyer": { roleKeys: ["buyer"] },
  "an approver": { roleKeys: ["approver"] },
  "a main contact": { roleKeys: ["main_contact"] },
  "a member without a role": { roleKeys: [] },
  "a member with a role of the operator's own": { roleKeys: ["clerk"] },
  "a member with two roles": { roleKeys: ["buyer", "auditor"] },
  "a main contact with a denied right": { roleKeys: ["main_contact"], denied: ["users.manage"] },
  "a deactivated main contact": { roleKeys: ["main_contact"], status: "deactivated" },
  "a main contact of an inactive company": { roleKeys: ["main_contact"], inactive: true },
  "the main contact of another company": { roleKeys: ["main_contact"], elsewhere: true },
}

/** Whom the matrix of permissions and the settings let in. */
function mayPass(caller: Caller | null, permission: Permission | null): boolean {
  if (!caller || caller.status || caller.inactive || caller.elsewhere) {
    return false
  }
  if (permission === null) {
    return true
  }
  return !caller.denied?.includes(permission) && caller.roleKeys.some((key) => computeRolePermissions(builtInCatalogue, key, ownRoles).includes(permission))
}

function mayPassRoute(caller: Caller | null, { permission, also }: MemberRoute): boolean {
  return mayPass(caller, permission) && (also === null || mayPass(caller, also))
}

const options = { activation: { refusalAfterMs: 0, attemptsPerAddress: 10_000 }, login: { refusalAfterMs: 0 } }

describeShop("access", { options }, (shop) => {
  const call = (
    method: "GET" | "POST" | "DELETE",
    path: string,
    request: { headers: Record<string, string>; body?: unknown }
  ) => {
    const real = path.replace(/:\w+/g, "nobody_1")
    if (method === "GET") {
      return shop.http.get(real, { headers: request.headers })
    }
    return method === "DELETE" ? shop.http.delete(real, request) : shop.http.post(real, { body: {}, ...request })
  }

  const operatorRoutes = routeDeclarations.filter(({ access }) => access.who === "operator")
  const customerRoutes = routeDeclarations.filter(({ access }) => access.who === "customer" || access.who === "member")

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

  const companies = () => shop.container().resolve<CompanyModuleService>(COMPANY_MODULE)

  /** Asks a member's route about this user, with a body that it takes. */
  async function askAbout(route: MemberRoute, userId: string, headers: Record<string, string>): Promise<HttpAnswer> {
    const path = pathFor(route, userId)
    const body = bodyFor(route)
    switch (route.method) {
      case "GET":
        return await shop.http.get(path, { headers })
      case "POST":
        return await shop.http.post(path, { headers, body })
      case "DELETE":
        return await shop.http.delete(path, { headers, body })
    }
  }

  async function createCaller(
    caller: Caller | null,
    at: { own: string; closed: string; other: string }
  ): Promise<Record<string, string>> {
    const customer = await shop.customer()
    if (caller) {
      const companyId = caller.inactive ? at.closed : caller.elsewhere ? at.other : at.own
      const { roleKeys, status, denied = [] } = caller
      const id = await createPlace(shop.container(), { customerId: customer.id, companyId, roleKeys, status, confirmed: true })
      for (const permission of denied) {
        await companies().createAccessSettings({ company_id: companyId, business_user_id: id, permission, effect: "deny", source: "operator" })
      }
    }
    return customer.headers
  }

  it("[B1 B8 B12] lets members in by the matrix and their rights, and answers other's and missing alike", async () => {
    const store = await shop.storeHeaders()
    const { id: own } = await createCompany(shop.container(), { name: "Own", customer_number: "1" })
    const { id: closed } = await createCompany(shop.container(), { name: "Closed", active: false })
    const { id: other } = await createCompany(shop.container(), { name: "Other", customer_number: "2" })
    for (const role of ownRoles) {
      await companies().roles.create({ id: `role_${role.key}`, description: null, assignable: false, ...role }, [])
    }
    const theirs = {
      users: await createTarget(shop.container(), other, "users"),
      plain_users: await createTarget(shop.container(), other, "plain_users"),
      addresses: await createTarget(shop.container(), other, "addresses"),
      budgets: await createTarget(shop.container(), other, "budgets"),
      orders: await createTarget(shop.container(), other, "orders"),
      cost_centers: await createTarget(shop.container(), other, "cost_centers"),
      approvals: await createTarget(shop.container(), other, "approvals"),
      approval_rules: await createTarget(shop.container(), other, "approval_rules"),
    }
    const figures = { routes: memberRoutes.length, callers: 0, calls: 0 }
    for (const [name, caller] of Object.entries(callers)) {
      const headers = { ...store, ...(await createCaller(caller, { own, closed, other })) }
      const acting = { ...headers, "x-company-id": caller?.inactive ? closed : own }
      figures.callers += 1
      for (const route of memberRoutes) {
        const what = `${name}: ${route.method} ${route.path}`
        const noun = nounOf(route)
        const mine = await askAbout(route, await createTarget(shop.container(), own, noun), acting)
        const nowhere = await askAbout(route, theirs[noun], { ...headers, "x-company-id": "comp_missing" })
        figures.calls += 2
        // whose only place is deactivated is refused before anything is looked for
        expect([what, nowhere.status]).toEqual([what, caller?.status === "deactivated" ? 403 : 404])
        if (!mayPassRoute(caller, route)) {
          expect([what, REFUSING.includes(mine.status)]).toEqual([what, true])
        } else if (noun === "orders" && route.path.endsWith(":id") && !mayPass(caller, "orders.view_company")) {
          // a colleague's order is nobody else's but by that permission
          expect([what, mine.status]).toEqual([what, 404])
        } else if (noun === "approvals" && route.permission === null && route.path.includes(":id")) {
          // a colleague's request is there for those who decide, and to be taken back by nobody but its buyer
          const isSeen = mayPass(caller, "approvals.decide")
          const isBuyers = route.method === "DELETE" || /(withdraw|change)$/.test(route.path)
          expect([what, mine.status]).toEqual([what, isSeen ? (isBuyers ? 403 : 200) : 404])
        } else if (!route.path.includes(":number")) {
          // a number that is no contact's is not found; everything else is there, though who may not give roles gives none,
          // a request of no lines has none to lower, and settings are of another version once somebody has set them
          const isLetIn =
            mine.status < 300 ||
            ["role_not_assignable", "approval_edit_not_lower", "changed_meanwhile"].includes(String(readBody(mine.body, "code")))
          expect([what, mine.body, isLetIn]).toEqual([what, mine.body, true])
        }
        if (caller?.elsewhere || !caller) {
          expect([what, mine.body]).toEqual([what, nowhere.body])
        }
        if (route.path.includes(":id")) {
          const foreign = await askAbout(route, theirs[noun], acting)
          const missing = await askAbout(route, "nothing_at_all", acting)
          figures.calls += 2
          expect([what, foreign.status, foreign.body]).toEqual([what, missing.status, missing.body])
          expect([what, foreign.status]).toEqual([what, mayPassRoute(caller, route) ? 404 : mine.status])
        }
      }
    }
    const untouched = { version: 1, deleted_at: null }
    expect(await companies().retrieveBusinessUser(theirs.users)).toMatchObject({ ...untouched, status: "invited", first_name: "Tara" })
    expect(await companies().retrieveCompanyAddress(theirs.addresses)).toMatchObject(untouched)
    expect(await shop.container().resolve<BudgetModuleService>(BUDGET_MODULE).limits.find({ id: theirs.budgets, companyId: other })).toMatchObject({ version: 1, amount: "100" })
    expect(await shop.container().resolve<BudgetModuleService>(BUDGET_MODULE).costCenters.find({ id: theirs.cost_centers, companyId: other })).toMatchObject({ version: 1, name: "Center" })
    process.stdout.write(`${figures.routes} member routes × ${figures.callers} callers: ${figures.calls} calls\n`)
    expect(figures.calls).toBeGreaterThan(figures.routes * figures.callers * 2)
  }, 600_000)

  it("[B1 D12] never shows or changes another company's user, by whatever id, filter or odd key", async () => {
    const store = await shop.storeHeaders()
    const { id: own } = await createCompany(shop.container(), { name: "Own", customer_number: "1" })
    const { id: other } = await createCompany(shop.container(), { name: "Other", customer_number: "2" })
    const asker = await createCaller({ roleKeys: ["main_contact"] }, { own, closed: own, other })
    const foreign = await shop.customer({ email: "secret-person@example.com" })
    const theirs = await createPlace(shop.container(), { customerId: foreign.id, companyId: other, roleKeys: ["main_contact"] })
    await companies().updateBusinessUsers({ id: theirs, first_name: "Secretia", contact_number: "K-SECRET" })
    const headers = { ...store, ...asker, "x-company-id": own }
    const before = await companies().retrieveBusinessUser(theirs)

    const ids = [theirs, foreign.id, other, own, "*", "...", "me", `${theirs},${own}`, "buser_"]
    const keys = ["fields", "expand", "order", "q", "role", "status", "after", "limit", "offset", "company_id", "customer_id",
      "user_id", "filters[company_id]", "id[]", "fields[]", "relations", "with_deleted", "select", "$or", "__proto__"]
    const values = [...ids, "*company,*company.users", "+email,+customer.*", "-company_id", "Secretia", "secret-person", "K-SECRET",
      "%", "", "100", "name", "main_contact", "invited", "true", "null", '{"company_id":"x"}']
    const lists = ["/users", "/users/export", "/audit-events", "/contacts", "/plain-users", "/roles", "/addresses", "/me/company"].map((path) => `/store/customer-center${path}`)
    const queries = dictionary(constantFrom(...keys), oneof(constantFrom(...values), string({ maxLength: 12 })), { maxKeys: 4 })
    const shows = (answer: HttpAnswer): boolean => /Secretia|secret-person|K-SECRET/.test(JSON.stringify(answer.body))

    await assert(
      asyncProperty(constantFrom(...lists), queries, async (path, query) => {
        const answer = await shop.http.get(`${path}?${new URLSearchParams(query).toString()}`, { headers })
        // what was asked for may be named in a refusal, never a value of it
        expect([path, query, answer.status < 500, shows(answer)]).toEqual([path, query, true, false])
      }),
      { numRuns: 150 }
    )
    // a path with one or two dots names another one, before it leaves
    const anyText = string({ minLength: 1, maxLength: 20 }).filter((id) => id !== "." && id !== "..")
    await assert(
      asyncProperty(constantFrom(...routesById), oneof(constantFrom(...ids), anyText), async (route, id) => {
        const answer = await askAbout(route, encodeURIComponent(id).replaceAll(".", "%2E"), headers)
        expect([route.path, id, answer.status < 500 && answer.status >= 400, shows(answer)]).toEqual([route.path, id, true, false])
      }),
      { numRuns: 150 }
    )
    expect(await companies().retrieveBusinessUser(theirs)).toEqual(before)
    expect(await companies().listAccessSettings({})).toEqual([])
  }, 600_000)

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
      // where the route is about somebody's cart or order, theirs is not found; what matters is who is told no first
      expect([method, path, statuses.map((status) => status === 403)]).toEqual([method, path, [false, false, true]])
      expect([method, path, statuses.some((status) => status === 401 || status >= 500)]).toEqual([method, path, false])
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
