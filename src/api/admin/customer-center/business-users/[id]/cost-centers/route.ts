import { defineRoute } from "../../../../../access/define-route"
import { setUserCostCenters } from "../../../../../access/set-cost-center"
import { readOperatorActor } from "../../../../../access/user-actor"
import { Refusal } from "../../../../../errors/refusal"
import { answerUserCostCenters } from "../../../../../present/cost-center"
import { retrieveUserOrRefuse } from "../../../../../present/retrieve-user"
import { userCostCentersBody } from "../../../../../schemas/cost-centers"

export const GET = defineRoute(async ({ req }) => {
  const { business_user_id: businessUserId, company_id: companyId } = await retrieveUserOrRefuse(req)
  return { json: companyId === null ? { cost_centers: [], version: "" } : await answerUserCostCenters(req, { businessUserId, companyId }) }
})

export const POST = defineRoute(userCostCentersBody, async ({ req, input }) => {
  const { business_user_id: businessUserId, company_id: companyId } = await retrieveUserOrRefuse(req)
  if (companyId === null) {
    throw new Refusal("not_found")
  }
  return { json: await setUserCostCenters(req, { companyId, actor: readOperatorActor(req), businessUserId }, input) }
})
