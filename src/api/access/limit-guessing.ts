import { createHash } from "node:crypto"
import type { MedusaRequest } from "@medusajs/framework/http"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { readClientAddress } from "./client-address"
import { isPasswordLogin } from "./password-routes"

const subjects = new WeakMap<object, string>()

/**
 * Passwords cannot be guessed without end: logins are counted per typed
 * e-mail and client address, known or not, so that nobody else is locked out.
 * A login is counted when it begins, and given back when its password was right:
 * else a hundred guesses at once would all be checked before the first is counted.
 *
 * @returns seconds to wait, or null
 */
export async function takeGuess(req: MedusaRequest): Promise<number | null> {
  const subject = describeSubject(req)
  if (!subject) {
    return null
  }
  const { attempts } = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  const { retryAfterSeconds } = await attempts.takeLogin(subject)
  if (retryAfterSeconds === null) {
    subjects.set(req, subject)
  }
  return retryAfterSeconds
}

/** A login whose password was right is no guess. */
export async function returnGuess(req: MedusaRequest): Promise<void> {
  const subject = subjects.get(req)
  if (subject) {
    subjects.delete(req)
    await req.scope.resolve<CompanyModuleService>(COMPANY_MODULE).attempts.returnLogin(subject)
  }
}

function describeSubject(req: MedusaRequest): string | null {
  const body: unknown = req.body
  if (!isPasswordLogin(req) || typeof body !== "object" || body === null || !("email" in body)) {
    return null
  }
  // the platform refuses any other than a text without looking at the password
  if (typeof body.email !== "string") {
    return null
  }
  const typed = body.email.trim().toLowerCase()
  return createHash("sha256").update(JSON.stringify([typed, readClientAddress(req)])).digest("hex")
}
