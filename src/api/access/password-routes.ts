import type { MedusaRequest } from "@medusajs/framework/http"
import { readPath } from "./read-path"

/**
 * The platform's routes of e-mail and password. One login serves every kind of actor, whatever
 * word stands in the path, so a customer's password could be guessed at `/auth/user/emailpass`
 * as well; and the platform answers GET as it answers POST.
 */
const PASSWORD_ROUTE = /^\/auth\/[^/]+\/emailpass(?:\/(register|reset-password|update))?$/

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
