import { Modules } from "@medusajs/framework/utils"
import { resendConfirmation } from "../../../../../workflows/login/resend-confirmation"
import { defineRoute } from "../../../../access/define-route"
import { Refusal } from "../../../../errors/refusal"
import { readLocale } from "../../../../errors/respond"

export const POST = defineRoute(async ({ req, guarded }) => {
  const { customer } = guarded
  if (!customer) {
    throw new Refusal("unauthorized")
  }
  const { email } = await req.scope
    .resolve(Modules.CUSTOMER)
    .retrieveCustomer(customer.id, { select: ["email"] })
  await resendConfirmation(req.scope, {
    customerId: customer.id,
    authIdentityId: customer.authIdentityId,
    email,
    locale: readLocale(req),
    now: new Date(),
  })
  return { status: 202, json: { sent: true } }
})
