import { definePolicies, toPascalCase } from "@medusajs/framework/utils"
import { routeDeclarations } from "../api/declarations"

/**
 * Tells the platform which policies our admin routes ask for, so that a shop
 * with its `rbac` flag on can put them into roles.
 */
const policies = new Map(
  routeDeclarations.flatMap(({ access }) => {
    if (access.who !== "operator") {
      return []
    }
    const { resource, operation } = access
    const name = `${toPascalCase(operation)}${toPascalCase(resource)}`
    return [[name, { name, resource, operation }] as const]
  })
)

export const customerCenterPolicies = definePolicies([...policies.values()])
