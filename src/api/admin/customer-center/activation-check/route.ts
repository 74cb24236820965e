import { checkActivation } from "../../../../workflows/activation/check-activation"
import { defineRoute } from "../../../access/define-route"
import type { ActivationCheck } from "../../../schemas/activation"
import { activationCheckBody } from "../../../schemas/activation"

export const POST = defineRoute(activationCheckBody, async ({ req, input }) => {
  const { verdict, checks, erpCustomer, signedIn } = await checkActivation(req.scope, {
    customerNumber: input.customer_number,
    invoiceNumber: input.invoice_number,
    email: input.email,
  })
  const json: ActivationCheck = {
    verdict,
    signed_in: signedIn && { customer_id: signedIn.customerId, verdict: signedIn.verdict },
    checks,
    erp_customer: erpCustomer && {
      customer_number: erpCustomer.customerNumber,
      name: erpCustomer.name,
      center_enabled: erpCustomer.centerEnabled,
      main_contact_emails: [...erpCustomer.mainContactEmails],
      city: erpCustomer.address.city,
    },
  }
  return { json }
})
