import { createHash } from "node:crypto"
import type { MedusaRequest } from "@medusajs/framework/http"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { readClientAddress } from "./client-address"
import { isPasswordLogin } from "./password-routes"
import { readEmail } from "./read-email"

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
  // what is no text the platform refuses without looking at the password
  const email = isPasswordLogin(req) ? readEmail(req.body) : null
  return email === null ? null : createHash("sha256").update(JSON.stringify([email, readClientAddress(req)])).digest("hex")
}
