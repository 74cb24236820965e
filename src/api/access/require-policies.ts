import { hasPermission } from "@medusajs/framework"
import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { readAuthContext } from "./guard"

interface Policy {
  resource: string
  operation: "read" | "create" | "update" | "delete"
}

/**
 * Asks for policies besides the route's own, where only what is stored tells that they are needed. The route's own stand before
 * it, so that whoever has no role at all is refused already. Nothing is asked where the platform's `rbac` flag is off.
 *
 * @throws the platform's `forbidden`, in the words of its own check
 */
export async function requirePolicies(req: MedusaRequest, policies: Policy[]): Promise<void> {
  const roles: unknown = readAuthContext(req)?.app_metadata?.roles
  const names = Array.isArray(roles) ? roles.filter((role) => typeof role === "string") : []
  if (!(await hasPermission({ roles: names, actions: policies, container: req.scope }))) {
    const needed = policies.map(({ resource, operation }) => `${resource}:${operation}`).join(", ")
    throw new MedusaError(MedusaError.Types.FORBIDDEN, `Insufficient permissions. Required policies: ${needed}`)
  }
}
