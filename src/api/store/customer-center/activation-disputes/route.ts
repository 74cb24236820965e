import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../../../modules/company"
import type CompanyModuleService from "../../../../modules/company/service"
import { disputeActivation } from "../../../../workflows/activation/dispute-activation"
import { verifyDisputeToken } from "../../../../workflows/mail/dispute-token"
import { readClientAddress } from "../../../access/client-address"
import { defineRoute } from "../../../access/define-route"
import { Refusal } from "../../../errors/refusal"
import { readLocale } from "../../../errors/respond"
import { disputeBody } from "../../../schemas/activation"

export const POST = defineRoute(disputeBody, async ({ req, input }) => {
  const companies = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  const clientAddress = readClientAddress(req)
  const verdict = await companies.attempts.countAttempt(`dispute:${clientAddress}`)
  if (verdict.retryAfterSeconds !== null) {
    throw new Refusal("too_many_attempts", { retryAfterSeconds: verdict.retryAfterSeconds })
  }
  const { http } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  const claim = verifyDisputeToken({ token: input.token, jwtSecret: http.jwtSecret ?? "" })
  const locked =
    claim !== null &&
    (await disputeActivation(req.scope, {
      customerId: claim.customerId,
      clientAddress,
      locale: readLocale(req),
    }))
  if (!locked) {
    throw new Refusal("link_invalid")
  }
  return { json: { locked: true } }
})
