import type {
  AuthContext,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { decideAccess, decidePlace } from "../../modules/company/rules/access"
import type { BuiltInPermission } from "../../modules/company/rules/permissions"
import type { PlaceRow } from "../../modules/company/store/account-store"
import { accessFacts } from "../../workflows/access/access-facts"
import { isDeputy } from "../../workflows/approvals/is-deputy"
import { Refusal } from "../errors/refusal"
import { sendThrown } from "../errors/respond"
import { parseInput } from "./parse-input"
import { readGuarded } from "./guarded-request"
import type { RouteAccess, RouteDeclaration } from "./route-declaration"

/**
 * The one guard. It judges every declared route in one order: signed in →
 * member and permission → shape; where no login is needed the shape comes first.
 */
export function guardRoutes(declarations: readonly RouteDeclaration[]): MiddlewareRoute[] {
  return declarations.map((declaration) => ({
    methods: [declaration.method],
    matcher: declaration.path,
    ...(declaration.bodyLimit ? { bodyParser: { sizeLimit: declaration.bodyLimit } } : {}),
    ...(declaration.access.who === "operator"
      ? { policies: { resource: declaration.access.resource, operation: declaration.access.operation } }
      : {}),
    middlewares: [guardWith(declaration)],
  }))
}

function guardWith(declaration: RouteDeclaration) {
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    try {
      await admit(req, declaration.access)
      readGuarded(req).input = parseInput(req, declaration)
    } catch (error) {
      if (!sendThrown(req, res, error)) {
        next(error)
      }
      return
    }
    next()
  }
}

async function admit(req: MedusaRequest, access: RouteAccess): Promise<void> {
  const guarded = readGuarded(req)
  const context = readAuthContext(req)
  if (context?.actor_type === "customer" && context.actor_id) {
    guarded.customer = { id: context.actor_id, authIdentityId: context.auth_identity_id }
  }
  switch (access.who) {
    case "anyone":
      return
    case "customer":
      requireCustomer(guarded.customer)
      return
    case "member": {
      requireCustomer(guarded.customer)
      guarded.place = await requirePlace(req, [access.permission, access.also ?? null])
      return
    }
    case "operator":
      // the platform has authenticated /admin requests already; policies are checked by it, too
      if (context?.actor_type !== "user" && context?.actor_type !== "api-key") {
        throw new Refusal("unauthorized")
      }
      guarded.operator = { id: context.actor_id, type: context.actor_type }
      return
  }
}

export function readAuthContext(req: MedusaRequest): AuthContext | null {
  return "auth_context" in req && typeof req.auth_context === "object"
    ? (req.auth_context as AuthContext | null)
    : null
}

function requireCustomer<T>(customer: T | null): T {
  if (!customer) {
    throw new Refusal("unauthorized")
  }
  return customer
}

/** The place that the request names with `x-company-id`; left out: the only one that the person has come into. */
export function choosePlace(places: readonly PlaceRow[], companyId: string | undefined): PlaceRow | null {
  if (companyId !== undefined) {
    return places.find((place) => place.company_id === companyId) ?? null
  }
  const [only, ...more] = places.filter((place) => !place.acceptance_required)
  return only && more.length === 0 ? only : null
}

export function readCompanyHeader(req: MedusaRequest): string | undefined {
  const header = req.headers["x-company-id"]
  return typeof header === "string" && header !== "" ? header : undefined
}

/** `guardStore` stands before every route of members and has read the places. */
async function requirePlace(req: MedusaRequest, permissions: readonly (BuiltInPermission | null)[]): Promise<PlaceRow> {
  const places = readGuarded(req).access?.places ?? []
  const named = readCompanyHeader(req)
  const place = choosePlace(places, named)
  if (!place) {
    // a company of somebody else and one that does not exist look alike
    const joined = places.filter((row) => !row.acceptance_required)
    throw new Refusal(named !== undefined ? "not_found" : joined.length > 1 ? "company_required" : "permission_denied")
  }
  const facts = accessFacts(place)
  const closed = decidePlace(facts)
  if (closed) {
    throw new Refusal(closed)
  }
  const missing = permissions.filter((permission) => permission !== null && !decideAccess(facts, permission).allowed)
  // whoever stands in for an absent approver decides meanwhile without the role
  const isStandIn = missing.includes("approvals.decide") && (await isDeputy(req.scope, place))
  if (missing.some((permission) => permission !== "approvals.decide" || !isStandIn)) {
    throw new Refusal("permission_denied")
  }
  return place
}
