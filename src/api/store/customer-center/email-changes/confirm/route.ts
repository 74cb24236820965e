import { COMPANY_MODULE } from "../../../../../modules/company"
import type CompanyModuleService from "../../../../../modules/company/service"
import { agreeToEmailChange } from "../../../../../workflows/email-change/agree-to-email-change"
import { readClientAddress } from "../../../../access/client-address"
import { defineRoute } from "../../../../access/define-route"
import { Refusal } from "../../../../errors/refusal"
import { emailChangeTokenBody } from "../../../../schemas/logins"

export const POST = defineRoute(emailChangeTokenBody, async ({ req, input }) => {
  const clientAddress = readClientAddress(req)
  const { attempts } = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  const { retryAfterSeconds } = await attempts.countAttempt(`email-change:${clientAddress}`)
  if (retryAfterSeconds !== null) {
    throw new Refusal("too_many_attempts", { retryAfterSeconds })
  }
  const outcome = await agreeToEmailChange(req.scope, { token: input.token, clientAddress })
  return { json: { outcome } }
})
