import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { routeDeclarations } from "../../src/api/declarations"
import { COMPANY_MODULE } from "../../src/modules/company"
import type CompanyModuleService from "../../src/modules/company/service"
import { createCompany, createPlace } from "../world/builders"
import { describeShop } from "../world/describe-shop"
import { readText } from "../world/read-body"

interface Policy {
  resource: string
  operation: string
}

const nameOf = ({ resource, operation }: Policy): string => `${resource}:${operation}`

const companyRead = { resource: "customer_center_company", operation: "read" }

describeShop("an operator's policies", { env: { MEDUSA_FF_RBAC: "true", RBAC: "true" } }, (shop) => {
  afterAll(() => {
    delete process.env.MEDUSA_FF_RBAC
    delete process.env.RBAC
  })

  /** Leaves a role with this policy alone. */
  async function givePolicy(roleId: string, policy: Policy) {
    const rbac = shop.container().resolve(Modules.RBAC)
    const given = await rbac.listRbacRolePolicies({ role_id: roleId })
    await rbac.deleteRbacRolePolicies(given.map(({ id }) => id))
    await addPolicy(roleId, policy)
  }

  async function addPolicy(roleId: string, policy: Policy) {
    const rbac = shop.container().resolve(Modules.RBAC)
    const [known] = await rbac.listRbacPolicies({ resource: policy.resource, operation: policy.operation })
    const { id } = known ?? (await rbac.createRbacPolicies({ ...policy, key: nameOf(policy) }))
    await rbac.createRbacRolePolicies({ role_id: roleId, policy_id: id })
  }

  /** Headers of an operator who has a role with just this policy, or none. */
  async function operatorWith(policy: Policy | null) {
    const role = await shop.container().resolve(Modules.RBAC).createRbacRoles({ name: "tried" })
    if (policy) {
      await givePolicy(role.id, policy)
    }
    const login = { email: `operator-${role.id}@example.com`, password: "a long password" }
    const headers = await shop.operatorHeaders(login)
    const me = await shop.http.get("/admin/users/me", { headers })
    const [user] = await shop.container().resolve(Modules.USER).listUsers({ email: login.email })
    await shop
      .container()
      .resolve(ContainerRegistrationKeys.LINK)
      .create({ [Modules.USER]: { user_id: user?.id ?? "" }, [Modules.RBAC]: { rbac_role_id: role.id } })
    expect(me.status).toBeLessThan(500)
    const again = await shop.http.post("/auth/user/emailpass", { body: login })
    return { roleId: role.id, headers: { authorization: `Bearer ${readText(again.body, "token")}` } }
  }

  /** Asks an operators' route about things that do not exist, so that nothing but the policy decides. */
  const call = (method: "GET" | "POST" | "DELETE", path: string, headers: Record<string, string>) => {
    const real = path.replace(/:\w+/g, "nobody_1")
    switch (method) {
      case "GET":
        return shop.http.get(real, { headers })
      case "POST":
        return shop.http.post(real, { headers, body: {} })
      case "DELETE":
        return shop.http.delete(real, { headers, body: {} })
    }
  }

  const operatorRoutes = routeDeclarations.flatMap(({ method, path, access }) =>
    access.who === "operator"
      ? [{ method, path, policy: { resource: access.resource, operation: access.operation } }]
      : []
  )

  it("[D1] refuse every operators' route to one who has no policy for it", async () => {
    const { headers } = await operatorWith(null)
    for (const { method, path } of operatorRoutes) {
      const answer = await call(method, path, headers)
      expect([method, path, answer.status]).toEqual([method, path, 403])
    }
  })

  it("[D1] open to each policy the routes that name it, and none that name another of its kind", async () => {
    const policies = new Map(operatorRoutes.map(({ policy }) => [nameOf(policy), policy]))
    expect(policies.size).toBeGreaterThan(7)
    const { roleId, headers } = await operatorWith(null)
    for (const [name, policy] of policies) {
      await givePolicy(roleId, policy)
      for (const route of operatorRoutes.filter((one) => one.policy.resource === policy.resource)) {
        const { status } = await call(route.method, route.path, headers)
        const asked = [name, route.method, route.path]
        expect([...asked, status === 403]).toEqual([...asked, nameOf(route.policy) !== name])
        expect([...asked, status === 401 || status >= 500]).toEqual([...asked, false])
      }
    }
  }, 240_000)

  it("[D1] open what a role names, and nothing else", async () => {
    const { headers } = await operatorWith(companyRead)
    const { id } = await createCompany(shop.container())
    expect((await shop.http.get("/admin/customer-center/companies", { headers })).status).toBe(200)
    expect((await shop.http.get(`/admin/customer-center/companies/${id}`, { headers })).status).toBe(200)
    const update = { headers, body: { version: 1, name: "X" } }
    expect((await shop.http.post(`/admin/customer-center/companies/${id}`, update)).status).toBe(403)
    expect((await shop.http.get("/admin/customer-center/audit-events", { headers })).status).toBe(403)
  })

  it("[A4 D1] let nobody make a main contact by a case who may not make one under users", async () => {
    const companies = shop.container().resolve<CompanyModuleService>(COMPANY_MODULE)
    const { id: companyId } = await createCompany(shop.container(), { customer_number: "0100" })
    const none = { invoice_number: null, name: null, company_name: null, phone: null, message: null, customer_id: null, company_id: null }
    const open = async (id: string, kind: "main_contact_change" | "activation_help") =>
      await companies.applications.open({ ...none, id, kind, customer_number: "0100", email: `${id}@example.com`, locale: "en" }, [])
    await open("appl_change", "main_contact_change")
    await open("appl_unwanted", "main_contact_change")
    await open("appl_help", "activation_help")
    const { roleId, headers } = await operatorWith({ resource: "customer_center_application", operation: "update" })
    const decide = async (id: string, act: "accept" | "decline") =>
      await shop.http.post(`/admin/customer-center/applications/${id}/${act}`, { headers, body: {} })

    for (const operation of ["update", "create"]) {
      expect(await decide("appl_change", "accept")).toMatchObject({ status: 403, body: { type: "forbidden" } })
      expect(await companies.applications.retrieve("appl_change")).toMatchObject({ status: "open" })
      expect(await companies.findEmailHolder({ companyId, email: "appl_change@example.com" })).toBeNull()
      await addPolicy(roleId, { resource: "customer_center_user", operation })
    }
    expect(await decide("appl_change", "accept")).toMatchObject({ status: 200, body: { application: { status: "accepted" } } })
    expect(await companies.findEmailHolder({ companyId, email: "appl_change@example.com" })).not.toBeNull()
    await givePolicy(roleId, { resource: "customer_center_application", operation: "update" })
    expect((await decide("appl_change", "accept")).body).toMatchObject({ code: "already_decided" })
    expect((await decide("appl_help", "accept")).status).toBe(200)
    expect((await decide("appl_unwanted", "decline")).status).toBe(200)
  })

  it("[G3] find a business user's customer and a company's group through the platform's query", async () => {
    const customer = await shop.customer({ email: "anna@example.com" })
    const group = await shop.container().resolve(Modules.CUSTOMER).createCustomerGroups({ name: "Trade" })
    const company = await createCompany(shop.container())
    await createPlace(shop.container(), { customerId: customer.id, companyId: company.id })
    const pg = shop.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await pg.raw("update cc_company set customer_group_id = ? where id = ?", [group.id, company.id])
    const query = shop.container().resolve(ContainerRegistrationKeys.QUERY)
    const users = await query.graph({ entity: "business_user", fields: ["id", "customer.email"] })
    const companies = await query.graph({ entity: "company", fields: ["id", "customer_group.name"] })
    expect(users.data).toMatchObject([{ customer: { email: "anna@example.com" } }])
    expect(companies.data).toMatchObject([{ customer_group: { name: "Trade" } }])
  })
})
