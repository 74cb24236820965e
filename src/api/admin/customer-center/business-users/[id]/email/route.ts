import { COMPANY_MODULE } from "../../../../../../modules/company"
import type CompanyModuleService from "../../../../../../modules/company/service"
import { decideOldAddress } from "../../../../../../workflows/email-change/decide-old-address"
import { requestEmailChange } from "../../../../../../workflows/email-change/request-email-change"
import { readClientAddress } from "../../../../../access/client-address"
import { defineRoute } from "../../../../../access/define-route"
import { Refusal } from "../../../../../errors/refusal"
import { readLocale } from "../../../../../errors/respond"
import { operatorEmailBody } from "../../../../../schemas/logins"

/** The operator's word stands for the old address's; the new one confirms all the same. */
export const POST = defineRoute(operatorEmailBody, async ({ req, input, guarded }) => {
  const user = await req.scope
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .retrievePlace(req.params.id ?? "")
  if (!user) {
    throw new Refusal("not_found")
  }
  await requestEmailChange(req.scope, {
    customerId: user.customer_id,
    newEmail: input.email,
    requestedBy: "operator",
    company: user.company_id === null ? null : { id: user.company_id, name: user.company_name ?? "" },
    oldAddress: (await decideOldAddress(req.scope, user)) === "asked" ? "told" : "not_told",
    locale: user.language_code ?? readLocale(req),
    actor: {
      type: guarded.operator?.type ?? "user",
      id: guarded.operator?.id ?? null,
      clientAddress: readClientAddress(req),
    },
  })
  return { status: 202, json: { sent: true } }
})
