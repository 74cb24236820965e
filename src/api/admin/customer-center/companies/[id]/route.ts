import type { MedusaRequest } from "@medusajs/framework/http"
import { updateCompany } from "../../../../../workflows/companies/update-company"
import { readClientAddress } from "../../../../access/client-address"
import { defineRoute } from "../../../../access/define-route"
import { Refusal } from "../../../../errors/refusal"
import { presentCompany } from "../../../../present/company"
import { retrieveCompanyOrRefuse } from "../../../../present/retrieve-company"
import { companyUpdateBody } from "../../../../schemas/company"

export const GET = defineRoute(async ({ req }) => {
  return { json: { company: presentCompany(await retrieveCompanyOrRefuse(req)) } }
})

export const POST = defineRoute(companyUpdateBody, async ({ req, input, guarded }) => {
  const before = await retrieveCompanyOrRefuse(req)
  const { version, ...changes } = input
  const updated = await updateCompany(req.scope, {
    before,
    version,
    changes,
    operator: guarded.operator ?? { id: "", type: "user" },
    clientAddress: readClientAddress(req),
  })
  return await answerUpdate(req, updated)
})

async function answerUpdate(req: MedusaRequest, updated: boolean) {
  const company = presentCompany(await retrieveCompanyOrRefuse(req))
  if (!updated) {
    throw new Refusal("changed_meanwhile", { details: { current: company } })
  }
  return { json: { company } }
}
