import { refreshFromErp } from "../../../../../../workflows/erp-sync/refresh-from-erp"
import { defineRoute } from "../../../../../access/define-route"
import { Refusal } from "../../../../../errors/refusal"
import { presentCompany } from "../../../../../present/company"
import { retrieveCompanyOrRefuse } from "../../../../../present/retrieve-company"

export const POST = defineRoute(async ({ req }) => {
  const { customer_number: customerNumber } = await retrieveCompanyOrRefuse(req)
  const isKnown = customerNumber !== null && (await refreshFromErp(req.scope, customerNumber))
  if (!isKnown) {
    throw new Refusal("not_in_erp")
  }
  return { json: { company: presentCompany(await retrieveCompanyOrRefuse(req)) } }
})
