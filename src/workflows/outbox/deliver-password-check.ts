import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { Deliverer } from "../../outbox/relay"
import type { PasswordCheck } from "../../outbox/types"
import { findLogin } from "../activation/find-login"
import { notePasswordChange } from "../login/note-password-change"
import { readPasswordDigest } from "../login/read-password-digest"

const passwordCheck = z.object({
  login_email: z.string(),
  digest: z.string(),
  client_address: z.string(),
}) satisfies z.ZodType<PasswordCheck>

/**
 * Ends the sessions of a login whose password the platform has changed and whose process died before ours was
 * written. Sessions count as ended when the password was written, so that whoever has signed in by the new one stays.
 */
export function createPasswordCheckDeliverer(container: MedusaContainer): Deliverer {
  return async ({ payload }) => {
    const read = passwordCheck.safeParse(payload)
    if (!read.success) {
      return { outcome: "failed", reason: "This is no check of a password", retryMayHelp: false }
    }
    const { login_email: loginEmail, digest, client_address: clientAddress } = read.data
    const [password, login] = await Promise.all([
      readPasswordDigest(container, loginEmail),
      findLogin(container, loginEmail),
    ])
    if (!password || !login?.customerId || password.digest === digest) {
      return { outcome: "delivered" }
    }
    const account = await container.resolve<CompanyModuleService>(COMPANY_MODULE).retrieveAccount(login.customerId)
    // another change of the password came after it, and was noted
    const isNoted = account?.sessions_ended_at && account.sessions_ended_at >= password.writtenAt
    if (!isNoted) {
      await notePasswordChange(container, { loginEmail, clientAddress, at: password.writtenAt, expectedBy: null })
    }
    return { outcome: "delivered" }
  }
}
