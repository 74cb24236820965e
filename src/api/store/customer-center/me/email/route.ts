import { getOptions } from "../../../../../get-options"
import { COMPANY_MODULE } from "../../../../../modules/company"
import type CompanyModuleService from "../../../../../modules/company/service"
import { requestEmailChange } from "../../../../../workflows/email-change/request-email-change"
import { waitForAnswerTime } from "../../../../access/answer-time"
import { checkOwnPassword } from "../../../../access/check-own-password"
import { readClientAddress } from "../../../../access/client-address"
import { defineRoute } from "../../../../access/define-route"
import { Refusal } from "../../../../errors/refusal"
import { readLocale } from "../../../../errors/respond"
import { emailChangeBody } from "../../../../schemas/logins"

export const POST = defineRoute(emailChangeBody, async ({ req, input, guarded }) => {
  const { customer, access } = guarded
  if (!customer || !access?.account) {
    throw new Refusal("permission_denied")
  }
  if (!access.account.email_confirmed_at) {
    throw new Refusal("confirm_own_address")
  }
  const { attempts } = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  const { retryAfterSeconds } = await attempts.countAttempt(`email-change:${customer.id}`)
  if (retryAfterSeconds !== null) {
    throw new Refusal("too_many_attempts", { retryAfterSeconds })
  }
  await checkOwnPassword(req, { customer, password: input.password })
  await requestEmailChange(req.scope, {
    customerId: customer.id,
    newEmail: input.email,
    requestedBy: "customer",
    company: null,
    oldAddress: "told",
    locale: readLocale(req),
    actor: { type: "customer", id: customer.id, clientAddress: readClientAddress(req) },
  })
  // the time would tell a known address from an unknown one
  await waitForAnswerTime({ arrivedAt: guarded.arrivedAt, everyMs: getOptions().login.refusalAfterMs })
  return { status: 202, json: { sent: true } }
})
