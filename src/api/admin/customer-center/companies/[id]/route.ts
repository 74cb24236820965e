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
  const outcome = await updateCompany(req.scope, {
    before,
    version,
    changes,
    operator: guarded.operator ?? { id: "", type: "user" },
    clientAddress: readClientAddress(req),
  })
  if (outcome === "customer_group_unknown") {
    const fields = [{ path: "customer_group_id", message: "is no customer group of this shop" }]
    throw new Refusal("invalid_data", { details: { fields } })
  }
  return await answerUpdate(req, outcome)
})

async function answerUpdate(req: MedusaRequest, outcome: "updated" | "changed_meanwhile") {
  const company = presentCompany(await retrieveCompanyOrRefuse(req))
  if (outcome === "changed_meanwhile") {
    throw new Refusal("changed_meanwhile", { details: { current: company } })
  }
  return { json: { company } }
}
