import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { decideAccess } from "../../modules/company/rules/access"
import type { BuiltInPermission } from "../../modules/company/rules/permissions"
import { accessFacts } from "../../workflows/access/access-facts"
import { guardedPlatformRoutes } from "../declarations/platform"
import { sendRefusal } from "../errors/respond"
import { choosePlace, readAuthContext, readCompanyHeader } from "./guard"
import { listOwnPlaces } from "./own-places"

/** Middlewares for the platform's own routes that a business user needs a permission for. */
export function guardPlatformRoutes(): MiddlewareRoute[] {
  return guardedPlatformRoutes.map(({ method, path, permission }) => ({
    methods: [method],
    matcher: path,
    middlewares: [guardWith(permission)],
  }))
}

/**
 * Ordinary customers pass. A business user needs the permission in the place
 * that the request names, or, where it names none, in one of the own places.
 */
function guardWith(permission: BuiltInPermission) {
  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void => {
    const context = readAuthContext(req)
    if (context?.actor_type === "customer" && context.actor_id && !holdsWhereMeant(req, permission)) {
      sendRefusal(req, res, "permission_denied")
      return
    }
    next()
  }
}

/** Whether the one who asks holds a permission where the request means it; whoever is no business user needs none. */
export function holdsWhereMeant(req: MedusaRequest, permission: BuiltInPermission): boolean {
  const places = listOwnPlaces(req)
  const named = readCompanyHeader(req)
  const chosen = choosePlace(places, named)
  const judged = chosen ? [chosen] : named === undefined ? places : []
  return places.length === 0 || judged.some((place) => decideAccess(accessFacts(place), permission).allowed)
}
