import { getOptions } from "../../../../../../get-options"
import { COMPANY_MODULE } from "../../../../../../modules/company"
import type CompanyModuleService from "../../../../../../modules/company/service"
import { decideOldAddress } from "../../../../../../workflows/email-change/decide-old-address"
import { requestEmailChange } from "../../../../../../workflows/email-change/request-email-change"
import { requireRolesWithinReach } from "../../../../../../workflows/users/require-user"
import { waitForAnswerTime } from "../../../../../access/answer-time"
import { readClientAddress } from "../../../../../access/client-address"
import { defineRoute } from "../../../../../access/define-route"
import { readMemberActor } from "../../../../../access/user-actor"
import { Refusal } from "../../../../../errors/refusal"
import { readLocale } from "../../../../../errors/respond"
import { presentUser } from "../../../../../present/user"
import { userEmailBody } from "../../../../../schemas/logins"

export const POST = defineRoute(userEmailBody, async ({ req, input, guarded }) => {
  const { customer, place: own, access } = guarded
  const companies = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  const user = await companies.retrievePlace(req.params.id ?? "")
  if (!customer || !own?.company_id || user?.company_id !== own.company_id) {
    throw new Refusal("not_found")
  }
  if (user.customer_id === customer.id) {
    // the own one is changed by the password
    throw new Refusal("not_oneself")
  }
  if (!access?.account?.email_confirmed_at) {
    throw new Refusal("confirm_own_address")
  }
  // an invitation that is led elsewhere makes whoever reads it there what the invited one was to be
  await requireRolesWithinReach(req.scope, { actor: readMemberActor(req), held: user.role_keys })
  if (user.version !== input.version) {
    const account = await companies.retrieveAccount(user.customer_id)
    const current = presentUser(user, { account, now: new Date(), askerId: own.business_user_id })
    throw new Refusal("changed_meanwhile", { details: { current } })
  }
  const { retryAfterSeconds } = await companies.attempts.countAttempt(`email-change:${customer.id}`)
  if (retryAfterSeconds !== null) {
    throw new Refusal("too_many_attempts", { retryAfterSeconds })
  }
  await requestEmailChange(req.scope, {
    customerId: user.customer_id,
    newEmail: input.email,
    requestedBy: "main_contact",
    company: { id: own.company_id, name: own.company_name ?? "" },
    oldAddress: await decideOldAddress(req.scope, user),
    locale: user.language_code ?? readLocale(req),
    actor: { type: "customer", id: customer.id, clientAddress: readClientAddress(req) },
  })
  // the time would tell a known address from an unknown one
  await waitForAnswerTime({ arrivedAt: guarded.arrivedAt, everyMs: getOptions().login.refusalAfterMs })
  return { status: 202, json: { sent: true } }
})
