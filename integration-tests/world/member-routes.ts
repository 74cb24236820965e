import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { routeDeclarations } from "../../src/api/declarations"
import type { Permission } from "../../src/modules/company/rules/permissions"
import { createPlace } from "./builders"

export interface MemberRoute {
  method: "GET" | "POST" | "DELETE"
  path: string
  permission: Permission
}

/** Every declared route that a member needs a permission for. */
export const memberRoutes: readonly MemberRoute[] = routeDeclarations.flatMap(({ method, path, access }) =>
  access.who === "member" ? [{ method, path, permission: access.permission }] : []
)

/** Routes about one user of a company, whose id stands in their path. */
export const userRoutes = memberRoutes.filter(({ path }) => path.includes("/users/:id"))

/** A body that the route takes, so that its answer says what it finds and not what is wrong with the form. */
export function bodyFor({ method, path }: MemberRoute): unknown {
  if (method === "GET") {
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
  const bodies: Record<string, unknown> = {
    users: person,
    user: person,
    bulk: { action: "activate", ids: ["buser_none"] },
    access: { denied: [] },
    ":id": method === "POST" ? { version: 1, first_name: "Changed" } : {},
  }
  return bodies[last] ?? {}
}

/** The route's path with this user's id, or whatever else it asks for. */
export function pathFor({ path }: MemberRoute, userId: string): string {
  return path.replace(":id", userId).replace(":permission", "center.view").replace(":number", "K-none")
}

/** A buyer of the company who never logs in: something to act upon. */
export async function createTarget(container: MedusaContainer, companyId: string): Promise<string> {
  const customer = await container.resolve(Modules.CUSTOMER).createCustomers({
    email: `target-${randomUUID()}@example.com`,
    first_name: "Tara",
    last_name: "Target",
  })
  return await createPlace(container, { customerId: customer.id, companyId, roleKeys: ["buyer"], status: "invited" })
}
