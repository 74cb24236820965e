import { createHash } from "node:crypto"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { findLogin } from "../../workflows/activation/find-login"
import { sendRefusal } from "../errors/respond"
import { readClientAddress } from "./client-address"
import { readPasswordActor, readPasswordRoute } from "./password-routes"

/**
 * Anybody may ask for a new password in anybody's name. Each request mails the owner, and makes the link of the mail before
 * useless: without a limit a stranger fills the mailbox and keeps the owner from the account. So requests are counted per
 * client address, which is told so (429), and per e-mail, known or not: beyond that limit the platform is not asked, and
 * the answer is the one it gives to every request. Behind `foldEmails`, so that all spellings of an e-mail are one.
 */
export async function limitResets(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const email = readIdentifier(req)
  if (email === null) {
    next()
    return
  }
  const { attempts } = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  const { retryAfterSeconds } = await attempts.countReset(readClientAddress(req))
  if (retryAfterSeconds !== null) {
    sendRefusal(req, res, "too_many_attempts", { retryAfterSeconds })
    return
  }
  const actor = readPasswordActor(req)
  const subject = createHash("sha256").update(JSON.stringify([actor, email.toLowerCase()])).digest("hex")
  const counted = await attempts.countResetOf(subject)
  if (counted.retryAfterSeconds !== null || (await isForNobody(req, { actor, email }))) {
    res.sendStatus(201)
    return
  }
  next()
}

/**
 * The platform makes a token whatever actor's word stands in the path, though only the owner's own word leads to a mail:
 * by any other one a stranger could end a link without a mail that brings the next.
 */
async function isForNobody(req: MedusaRequest, { actor, email }: { actor: string; email: string }): Promise<boolean> {
  if (actor === "customer") {
    return false
  }
  const login = await findLogin(req.scope, email)
  return login !== null && !login.otherActors.includes(`${actor}_id`)
}

/** The e-mail that a request for a new password names; null for any other request, and where the platform will refuse it. */
function readIdentifier(req: MedusaRequest): string | null {
  const body: unknown = req.body
  if (req.method !== "POST" || readPasswordRoute(req) !== "reset-password" || typeof body !== "object" || body === null) {
    return null
  }
  return "identifier" in body && typeof body.identifier === "string" ? body.identifier.trim() : null
}
