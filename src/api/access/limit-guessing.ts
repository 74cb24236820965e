import { createHash } from "node:crypto"
import type { MedusaRequest } from "@medusajs/framework/http"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { readClientAddress } from "./client-address"

const PASSWORD_LOGIN_PATH = "/auth/customer/emailpass"

const subjects = new WeakMap<object, string>()

/**
 * Passwords cannot be guessed without end: refused logins are counted per typed
 * e-mail and client address, known or not, so that nobody else is locked out.
 *
 * @returns seconds to wait, or null
 */
export async function checkGuessing(req: MedusaRequest): Promise<number | null> {
  const subject = describeSubject(req)
  if (!subject) {
    return null
  }
  subjects.set(req, subject)
  const { attempts } = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  const { retryAfterSeconds } = await attempts.checkLogin(subject)
  return retryAfterSeconds
}

/** Counts a login that was refused. */
export async function countGuess(req: MedusaRequest): Promise<void> {
  const subject = subjects.get(req)
  if (subject) {
    await req.scope.resolve<CompanyModuleService>(COMPANY_MODULE).attempts.countFailedLogin(subject)
  }
}

function describeSubject(req: MedusaRequest): string | null {
  const body: unknown = req.body
  const isLogin = req.method === "POST" && req.originalUrl.split("?")[0] === PASSWORD_LOGIN_PATH
  if (!isLogin || typeof body !== "object" || body === null || !("email" in body)) {
    return null
  }
  const typed = String(body.email).trim().toLowerCase()
  return createHash("sha256").update(JSON.stringify([typed, readClientAddress(req)])).digest("hex")
}
