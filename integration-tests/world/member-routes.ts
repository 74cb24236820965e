import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { routeDeclarations } from "../../src/api/declarations"
import { APPROVAL_MODULE } from "../../src/modules/approval"
import type ApprovalModuleService from "../../src/modules/approval/service"
import { BUDGET_MODULE } from "../../src/modules/budget"
import type BudgetModuleService from "../../src/modules/budget/service"
import { COMPANY_MODULE } from "../../src/modules/company"
import type { Permission } from "../../src/modules/company/rules/permissions"
import type CompanyModuleService from "../../src/modules/company/service"
import { createApprovalRequest } from "./approval-request"
import { createPlace } from "./builders"
import { createCompanyOrder } from "./company-order"

export interface MemberRoute {
  method: "GET" | "POST" | "DELETE"
  path: string
  /** Null where any open place will do. */
  permission: Permission | null
  /** One more that it needs. */
  also: Permission | null
}

/** What an id in a route's path can name. */
export type Noun = "users" | "plain_users" | "addresses" | "budgets" | "cost_centers" | "orders" | "approvals" | "approval_rules"

/** Every declared route of a company's members. */
export const memberRoutes: readonly MemberRoute[] = routeDeclarations.flatMap(({ method, path, access }) =>
  access.who === "member" ? [{ method, path, permission: access.permission, also: ("also" in access ? access.also : undefined) ?? null }] : []
)

/** Routes about one thing of a company, whose id stands in their path. */
export const routesById = memberRoutes.filter(({ path }) => path.includes(":id"))

/** What the id in a route's path names. */
export function nounOf({ path }: MemberRoute): Noun {
  if (path.includes("/users/")) {
    return "users"
  }
  if (path.includes("/plain-users")) {
    return "plain_users"
  }
  if (path.includes("/orders")) {
    return "orders"
  }
  if (path.includes("/approval-requests")) {
    return "approvals"
  }
  if (path.includes("/approval-rules")) {
    return "approval_rules"
  }
  return path.includes("/cost-centers") ? "cost_centers" : path.includes("/budgets") ? "budgets" : path.includes("/addresses") ? "addresses" : "users"
}

/** A body that the route takes, so that its answer says what it finds and not what is wrong with the form. */
export function bodyFor(route: MemberRoute): unknown {
  const { method, path } = route
  if (method === "GET" || (method === "DELETE" && nounOf(route) !== "users")) {
    return undefined
  }
  const last = path.split("/").at(-1) ?? ""
  const person = {
    salutation: "none",
    first_name: "New",
    last_name: "User",
    email: `new-${randomUUID()}@example.com`,
    role_keys: ["buyer"],
  }
  const address = { label: `Gate ${randomUUID()}`, address_1: "Street 1", city: "Town", country_code: "de" }
  const rule = { name: "Rule", conditions: [{ kind: "new_address" }] }
  const changes: Record<Noun, object> = {
    users: { first_name: "Changed" },
    plain_users: {},
    addresses: address,
    budgets: { amount: "7" },
    cost_centers: { name: "Changed" },
    orders: {},
    approvals: {},
    approval_rules: rule,
  }
  const budget = { subject_type: "company", period: "day", amount: "5", valid_from: freshInstant() }
  const bodies: Record<string, unknown> = {
    addresses: address,
    import: { csv: "first_name,last_name,email,roles\n", dry_run: true },
    users: person,
    user: person,
    email: { email: person.email, version: 1 },
    reject: { comment: "Not now" },
    comments: { text: "What for?" },
    lines: { lines: [{ id: "line_none", quantity: 1 }], version: 1 },
    bulk: { action: "activate", ids: ["buser_none"] },
    access: { denied: [] },
    "cost-centers":
      nounOf(route) === "users" ? { cost_center_ids: [], default_id: null } : { code: randomUUID().slice(0, 32), name: "Center" },
    budgets: budget,
    "what-if": budget,
    "approval-mails": { mode: "daily" },
    "approval-settings": { version: 0, own_approval: null, reminder_hours: 12, escalation_hours: null, expiry_days: null },
    "approval-deputy": { version: 0, absence: null },
    "approval-ceiling": { version: 0, amount: "100" },
    "approval-rules": rule,
    preview: { amount: "5" },
    scope: { shop_rules: true, version: 0 },
    ":id": method === "DELETE" ? {} : { version: 1, ...changes[nounOf(route)] },
  }
  return bodies[last] ?? {}
}

let instants = 0

/** No two budgets of one kind begin at the same time. */
function freshInstant(): string {
  instants += 1
  return new Date(Date.UTC(2020, 0, 1) + instants * 60_000).toISOString()
}

/** The route's path with this user's id, or whatever else it asks for. */
export function pathFor({ path }: MemberRoute, userId: string): string {
  return path.replace(":id", userId).replace(":permission", "center.view").replace(":number", "K-none")
}

/**
 * Something of the company to act upon: a delivery address, a budget that all share, a cost center, an order, a request for
 * approval, a rule that asks for one, somebody to add, or a buyer who never signs in.
 *
 * @returns its id
 */
export async function createTarget(
  container: MedusaContainer,
  companyId: string,
  noun: Noun
): Promise<string> {
  if (noun === "budgets") {
    const { id } = await container.resolve<BudgetModuleService>(BUDGET_MODULE).limits.add(
      {
        companyId,
        subject: { type: "company", id: companyId },
        period: "month",
        amount: "100",
        currencyCode: "eur",
        timeZone: "Europe/Berlin",
        onExceed: "approve",
        carryOver: false,
        validFrom: new Date(freshInstant()),
        validUntil: null,
        alertShares: [],
      },
      { at: new Date(), tell: () => [] }
    )
    return id
  }
  if (noun === "cost_centers") {
    const { costCenters } = container.resolve<BudgetModuleService>(BUDGET_MODULE)
    const { id } = await costCenters.add({ companyId, parentId: null, code: randomUUID().slice(0, 32), name: "Center", active: true }, () => [])
    return id
  }
  if (noun === "approval_rules") {
    const { id } = await container.resolve<ApprovalModuleService>(APPROVAL_MODULE).rules.add(
      { id: `aprule_${randomUUID().slice(0, 20)}`, companyId, name: "Rule", conditions: [{ kind: "item_count", at_least: 1_000 }], tiers: [], active: true, version: 1 },
      () => []
    )
    return id
  }
  if (noun === "addresses") {
    const address = await container.resolve<CompanyModuleService>(COMPANY_MODULE).createCompanyAddresses({
      company_id: companyId,
      label: `Ramp ${randomUUID()}`,
      address_1: "Street 2",
      city: "Town",
      country_code: "de",
    })
    return address.id
  }
  const customer = await container.resolve(Modules.CUSTOMER).createCustomers({
    email: `target-${randomUUID()}@example.com`,
    first_name: "Tara",
    last_name: "Target",
  })
  if (noun === "plain_users") {
    const company = await container.resolve<CompanyModuleService>(COMPANY_MODULE).retrieveCompanyRow(companyId)
    return await createPlace(container, { customerId: customer.id, customerNumber: company?.customer_number ?? null })
  }
  const userId = await createPlace(container, { customerId: customer.id, companyId, roleKeys: ["buyer"], status: "invited" })
  const buyer = { customerId: customer.id, companyId, businessUserId: userId }
  switch (noun) {
    case "orders":
      return await createCompanyOrder(container, buyer)
    case "approvals":
      return await createApprovalRequest(container, buyer)
    case "users":
      return userId
  }
}
