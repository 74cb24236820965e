import { COMPANY_MODULE } from "../../../../modules/company"
import type CompanyModuleService from "../../../../modules/company/service"
import { ERP_MODULE } from "../../../../modules/erp"
import type { ErpModuleService } from "../../../../modules/erp"
import { openApplication } from "../../../../workflows/applications/open-application"
import { readClientAddress } from "../../../access/client-address"
import { defineRoute } from "../../../access/define-route"
import { Refusal } from "../../../errors/refusal"
import { readLocale } from "../../../errors/respond"
import { applicationBody } from "../../../schemas/activation"

export const POST = defineRoute(applicationBody, async ({ req, input, guarded }) => {
  const companies = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  const clientAddress = readClientAddress(req)
  const verdict = await companies.attempts.countAttempt(`application:${clientAddress}`)
  if (verdict.retryAfterSeconds !== null) {
    throw new Refusal("too_many_attempts", { retryAfterSeconds: verdict.retryAfterSeconds })
  }
  const erp = req.scope.resolve<ErpModuleService>(ERP_MODULE)
  await openApplication(req.scope, {
    clientAddress,
    customerId: guarded.customer?.id ?? null,
    entries: {
      customer_number: erp.canonicalCustomerNumber(input.customer_number),
      invoice_number: input.invoice_number ?? null,
      email: input.email,
      name: input.name,
      company_name: input.company_name ?? null,
      phone: input.phone ?? null,
      message: input.message ?? null,
      locale: input.locale ?? readLocale(req),
    },
  })
  return { status: 202, json: { received: true } }
})
