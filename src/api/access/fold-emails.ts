import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { PASSWORD_PROVIDER } from "../../workflows/activation/find-login"

/** Fields in which the platform's own routes take an e-mail. */
const EMAIL_FIELDS = ["email", "identifier", "entity_id"] as const

/**
 * The platform compares e-mails byte for byte. On its own routes that take one
 * for a login or an account we put it into lower case, as we store it,
 * but leave a spelling alone under which a login exists from earlier days.
 */
export async function foldEmails(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const body: unknown = req.body
  if (req.method === "POST" && typeof body === "object" && body !== null && !Array.isArray(body)) {
    const folded: Record<string, unknown> = { ...body }
    for (const field of EMAIL_FIELDS) {
      const typed = folded[field]
      if (typeof typed === "string" && typed.length <= 254) {
        folded[field] = await foldEmail(req, typed)
      }
    }
    req.body = folded
  }
  next()
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
