import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { routeDeclarations } from "../../src/api/declarations"
import { COMPANY_MODULE } from "../../src/modules/company"
import type { Permission } from "../../src/modules/company/rules/permissions"
import type CompanyModuleService from "../../src/modules/company/service"
import { createPlace } from "./builders"

export interface MemberRoute {
  method: "GET" | "POST" | "DELETE"
  path: string
  /** Null where any open place will do. */
  permission: Permission | null
}

/** Every declared route of a company's members. */
export const memberRoutes: readonly MemberRoute[] = routeDeclarations.flatMap(({ method, path, access }) =>
  access.who === "member" ? [{ method, path, permission: access.permission }] : []
)

/** Routes about one thing of a company, whose id stands in their path. */
export const routesById = memberRoutes.filter(({ path }) => path.includes(":id"))

/** What the id in a route's path names. */
export function nounOf({ path }: MemberRoute): "users" | "addresses" {
  return path.includes("/addresses") ? "addresses" : "users"
}

/** A body that the route takes, so that its answer says what it finds and not what is wrong with the form. */
export function bodyFor(route: MemberRoute): unknown {
  const { method, path } = route
  if (method === "GET" || (method === "DELETE" && nounOf(route) === "addresses")) {
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
  const bodies: Record<string, unknown> = {
    addresses: address,
    import: { csv: "first_name,last_name,email,roles\n", dry_run: true },
    users: person,
    user: person,
    email: { email: person.email, version: 1 },
    bulk: { action: "activate", ids: ["buser_none"] },
    access: { denied: [] },
    ":id": method === "DELETE" ? {} : { version: 1, ...(nounOf(route) === "users" ? { first_name: "Changed" } : address) },
  }
  return bodies[last] ?? {}
}

/** The route's path with this user's id, or whatever else it asks for. */
export function pathFor({ path }: MemberRoute, userId: string): string {
  return path.replace(":id", userId).replace(":permission", "center.view").replace(":number", "K-none")
}

/**
 * Something of the company to act upon: a delivery address, or a buyer who never logs in.
 *
 * @returns its id
 */
export async function createTarget(
  container: MedusaContainer,
  companyId: string,
  noun: "users" | "addresses"
): Promise<string> {
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
  return await createPlace(container, { customerId: customer.id, companyId, roleKeys: ["buyer"], status: "invited" })
}
