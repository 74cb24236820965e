import { getAuthContextFromJwtToken } from "@medusajs/framework/http"
import type { AuthContext, MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** What a request brings to prove who it is, on routes where the platform has not read it for us. */
export function readBearer(req: MedusaRequest, actorType: "customer" | "*" = "customer"): AuthContext | null {
  return readToken(req, req.headers.authorization, actorType)
}

/** What a session keeps is the token that it was made of. */
export function readSession(req: MedusaRequest): AuthContext | null {
  const session: unknown = req.session
  return typeof session === "object" && session !== null && "auth_context" in session
    ? ((session.auth_context as AuthContext | undefined) ?? null)
    : null
}

/** The token that an answer hands out, where a customer stands behind it. */
export function readTokenOf(req: MedusaRequest, body: unknown): AuthContext | null {
  if (typeof body !== "object" || body === null || !("token" in body) || typeof body.token !== "string") {
    return null
  }
  const context = readToken(req, `Bearer ${body.token}`, "customer")
  return context?.actor_id ? context : null
}

/** When a token or session began, in whole seconds; null where it does not say. */
export function readBeginning(context: AuthContext): number | null {
  return "iat" in context && typeof context.iat === "number" ? context.iat : null
}

function readToken(
  req: MedusaRequest,
  authorization: string | undefined,
  actorType: "customer" | "*"
): AuthContext | null {
  const { http } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  return getAuthContextFromJwtToken(
    authorization,
    http.jwtSecret ?? "",
    ["bearer"],
    [actorType],
    http.jwtPublicKey,
    http.jwtVerifyOptions ?? http.jwtOptions
  )
}
