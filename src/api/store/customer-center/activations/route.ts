import { Modules } from "@medusajs/framework/utils"
import { getOptions } from "../../../../get-options"
import { COMPANY_MODULE } from "../../../../modules/company"
import type CompanyModuleService from "../../../../modules/company/service"
import { findSlowestCheckMs } from "../../../../workflows/activation/check-times"
import { recordTurnedAway } from "../../../../workflows/activation/record-turned-away"
import { requestActivation } from "../../../../workflows/activation/request-activation"
import type { ActivationRequest } from "../../../../workflows/activation/types"
import { createCustomerToken } from "../../../../workflows/login/create-token"
import { waitForAnswerTime } from "../../../access/answer-time"
import { readClientAddress } from "../../../access/client-address"
import { defineRoute } from "../../../access/define-route"
import type { GuardedRequest } from "../../../access/guarded-request"
import { requireFields } from "../../../access/require-fields"
import { Refusal } from "../../../errors/refusal"
import { readLocale } from "../../../errors/respond"
import { presentBusinessUser, presentCompanySummary } from "../../../present/place"
import { activationBody } from "../../../schemas/activation"
import type { ActivationBody, ActivationResponse } from "../../../schemas/activation"

/** What a request takes besides the check itself, with much to spare. */
const AROUND_CHECK_MS = 100

export const POST = defineRoute(activationBody, async ({ req, input, guarded }) => {
  const companies = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  const clientAddress = readClientAddress(req)
  const verdict = await companies.attempts.countAttempt(clientAddress)
  if (verdict.retryAfterSeconds !== null) {
    await recordTurnedAway(req.scope, {
      code: "too_many_attempts",
      reason: "address",
      customerNumber: input.customer_number,
      email: input.email ?? null,
      signedIn: guarded.customer ? { customerId: guarded.customer.id } : null,
      clientAddress,
    })
    throw new Refusal("too_many_attempts", { retryAfterSeconds: verdict.retryAfterSeconds })
  }
  const fields = requireFields("activation", input.fields ?? {}, { before: null })
  const answer = await requestActivation(req.scope, {
    customerNumber: input.customer_number,
    invoiceNumber: input.invoice_number,
    locale: input.locale ?? readLocale(req),
    clientAddress,
    fields,
    asker: await describeAsker(guarded, input, async (id) => {
      return await req.scope.resolve(Modules.CUSTOMER).retrieveCustomer(id, { select: ["email"] })
    }),
  })
  if (answer.kind === "too_many_attempts") {
    throw new Refusal("too_many_attempts", { retryAfterSeconds: answer.retryAfterSeconds })
  }
  if (answer.kind === "refused") {
    await waitForAnswerTime({
      arrivedAt: guarded.arrivedAt,
      everyMs: getOptions().activation.refusalAfterMs,
      // of a number that it knows, an ERP may have more to say: whoever is refused waits as long
      atLeastMs: findSlowestCheckMs() + AROUND_CHECK_MS,
    })
    const { refusal } = answer
    throw new Refusal(
      refusal.code,
      refusal.code === "ask_your_administrator"
        ? { values: { email: refusal.email }, details: { email: refusal.email } }
        : {}
    )
  }
  const { result } = answer
  const place = await companies.retrievePlace(result.businessUserId)
  if (!place) {
    throw new Refusal("not_found")
  }
  const account = await companies.retrieveAccount(result.customerId)
  const mustConfirm = Boolean(account?.confirmation_required && !account.email_confirmed_at)
  const json: ActivationResponse = {
    outcome: result.outcome,
    token: mustConfirm ? null : await createCustomerToken(req.scope, result.authIdentityId),
    verification_required: mustConfirm,
    business_user: presentBusinessUser(place),
    company: presentCompanySummary(place),
  }
  return { status: 201, json }
})

/** A shopper brings e-mail and password; a signed-in customer brings neither. */
async function describeAsker(
  guarded: GuardedRequest,
  input: ActivationBody,
  retrieveCustomer: (id: string) => Promise<{ email: string }>
): Promise<ActivationRequest["asker"]> {
  const fields: { path: string; message: string }[] = []
  if (guarded.customer) {
    if (input.email !== undefined || input.password !== undefined) {
      fields.push({
        path: input.email !== undefined ? "email" : "password",
        message: "is left out by a signed-in customer",
      })
      throw new Refusal("invalid_data", { details: { fields } })
    }
    const { email } = await retrieveCustomer(guarded.customer.id)
    return {
      kind: "customer",
      customerId: guarded.customer.id,
      authIdentityId: guarded.customer.authIdentityId,
      email,
    }
  }
  if (input.email === undefined) {
    fields.push({ path: "email", message: "is required" })
  }
  if (input.password === undefined) {
    fields.push({ path: "password", message: "is required" })
  }
  if (input.email === undefined || input.password === undefined) {
    throw new Refusal("invalid_data", { details: { fields } })
  }
  return { kind: "shopper", email: input.email, password: input.password }
}
