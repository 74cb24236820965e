import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { PASSWORD_PROVIDER } from "../../workflows/activation/find-login"
import { sendRefusal } from "../errors/respond"
import { readPasswordRoute } from "./password-routes"
import { readPath } from "./read-path"

/** Fields in which the platform's own routes take an e-mail. */
const EMAIL_FIELDS = ["email", "identifier", "entity_id"] as const

const VERIFICATION_PATH = /^\/auth\/verification\//
const CUSTOMERS_PATH = /^\/store\/customers(\/|$)/

/**
 * The platform compares e-mails byte for byte. On its own routes that take one
 * for a login or an account we put it into lower case, as we store it,
 * but leave a spelling alone under which a login exists from earlier days.
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
      folded[field] = await foldEmail(req, typed)
    }
  }
  req.body = folded
  next()
}

function takesEmails(req: MedusaRequest): boolean {
  const path = readPath(req)
  return readPasswordRoute(req) !== null || VERIFICATION_PATH.test(path) || CUSTOMERS_PATH.test(path)
}

async function foldEmail(req: MedusaRequest, typed: string): Promise<string> {
  const lower = typed.trim().toLowerCase()
  if (lower === typed) {
    return typed
  }
  const [asTyped] = await req.scope
    .resolve(Modules.AUTH)
    .listAuthIdentities({ provider_identities: { provider: PASSWORD_PROVIDER, entity_id: typed } }, { take: 1 })
  return asTyped ? typed : lower
}
