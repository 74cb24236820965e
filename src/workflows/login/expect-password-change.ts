import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { findLogin } from "../activation/find-login"
import { readPasswordDigest } from "./read-password-digest"

/** By then a request that set a password has been answered, or its process counts as dead. */
const CHECK_AFTER_MS = 60_000

/**
 * The platform is about to change a password, and what follows of it stands in a transaction of ours after its own. A
 * message written before waits for the process that dies between the two: whoever delivers it looks whether
 * the password is another one. It goes with what follows, or with the platform's refusal.
 *
 * @returns the message's key; null for a login that is no business user's
 */
export async function expectPasswordChange(
  container: MedusaContainer,
  { loginEmail, clientAddress }: { loginEmail: string; clientAddress: string }
): Promise<string | null> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const login = await findLogin(container, loginEmail)
  const account = login?.customerId ? await companies.retrieveAccount(login.customerId) : null
  const password = account && (await readPasswordDigest(container, loginEmail))
  if (!password) {
    return null
  }
  const key = `password:check:${generateEntityId(undefined, "pwck")}`
  await companies.outbox.writeAlone([
    {
      topic: "password",
      key,
      availableAt: new Date(Date.now() + CHECK_AFTER_MS),
      payload: { login_email: loginEmail, digest: password.digest, client_address: clientAddress },
    },
  ])
  return key
}
