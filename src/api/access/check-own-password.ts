import type { MedusaRequest } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { PASSWORD_PROVIDER } from "../../workflows/activation/find-login"
import { findPasswordLogin } from "../../workflows/email-change/find-password-login"
import { Refusal } from "../errors/refusal"

/**
 * Signs a person in again for something that a stolen session must not do. Guesses
 * are limited as at the login.
 *
 * @throws `password_wrong`, also where the login has no password; `too_many_attempts`
 */
export async function checkOwnPassword(
  req: MedusaRequest,
  { customer, password }: { customer: { id: string; authIdentityId: string }; password: string }
): Promise<void> {
  const { attempts } = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  const subject = `again:${customer.id}`
  const { retryAfterSeconds } = await attempts.takeLogin(subject)
  if (retryAfterSeconds !== null) {
    throw new Refusal("too_many_attempts", { retryAfterSeconds })
  }
  const auth = req.scope.resolve(Modules.AUTH)
  const login = await findPasswordLogin(auth, customer.authIdentityId)
  const isRight =
    login !== null &&
    (await auth.authenticate(PASSWORD_PROVIDER, { body: { email: login.email, password } })).success
  if (!isRight) {
    throw new Refusal("password_wrong")
  }
  await attempts.returnLogin(subject)
}
