import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { findLoginSpelling } from "../../workflows/login/find-login-spelling"
import { sendRefusal } from "../errors/respond"
import { readPasswordRoute } from "./password-routes"
import { readPath } from "./read-path"

/** Fields in which the platform's own routes take an e-mail. */
const EMAIL_FIELDS = ["email", "identifier", "entity_id"] as const

const VERIFICATION_PATH = /^\/auth\/verification\//
const CUSTOMERS_PATH = /^\/store\/customers(\/|$)/

/**
 * The platform compares e-mails byte for byte. On its own routes that take one
 * for a login or an account we put it into lower case, as we store it, or
 * into the spelling under which a login exists from earlier days.
 * One with a control character is refused; the database would not take U+0000.
 */
export async function foldEmails(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const body: unknown = req.body
  if (!takesEmails(req) || typeof body !== "object" || body === null || Array.isArray(body)) {
    next()
    return
  }
  const folded: Record<string, unknown> = { ...body }
  for (const field of EMAIL_FIELDS) {
    const typed = folded[field]
    if (typeof typed === "string" && /\p{Cc}/u.test(typed.trim())) {
      const fields = [{ path: field, message: "holds control characters" }]
      sendRefusal(req, res, "invalid_data", { details: { fields } })
      return
    }
    if (typeof typed === "string" && typed.length <= 254) {
      folded[field] = await findLoginSpelling(req.scope, typed)
    }
  }
  req.body = folded
  next()
}

function takesEmails(req: MedusaRequest): boolean {
  const path = readPath(req)
  return readPasswordRoute(req) !== null || VERIFICATION_PATH.test(path) || CUSTOMERS_PATH.test(path)
}
