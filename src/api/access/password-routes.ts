import type { MedusaRequest } from "@medusajs/framework/http"
import { readPath, readTypedPath } from "./read-path"

/**
 * The platform's routes of e-mail and password. One login serves every kind of actor, whatever
 * word stands in the path, so a customer's password could be guessed at `/auth/user/emailpass`
 * as well; and the platform answers GET as it answers POST. The word may be any text, a `/` (typed as %2F) included.
 */
const PASSWORD_ROUTE = /^\/auth\/.+\/emailpass(?:\/(register|reset-password|update))?$/s

export type PasswordRoute = "login" | "register" | "reset-password" | "update"

/** Which of them a request asks for, or null. */
export function readPasswordRoute(req: MedusaRequest): PasswordRoute | null {
  const match = PASSWORD_ROUTE.exec(readPath(req))
  if (!match) {
    return null
  }
  const ending = match[1]
  return ending === "register" || ending === "reset-password" || ending === "update" ? ending : "login"
}

export function isPasswordLogin(req: MedusaRequest): boolean {
  return readPasswordRoute(req) === "login"
}

/** The word for the kind of actor. Other than in the rest of the path the platform minds its case. */
export function readPasswordActor(req: MedusaRequest): string {
  return /^\/[^/]+\/(.+)\/[^/]+\/[^/]+\/*$/s.exec(readTypedPath(req))?.[1] ?? ""
}
