import { defineRoute } from "../../../../../access/define-route"
import { requireCompanyPlace } from "../../../../../access/require-company-place"
import { setUserCostCenters } from "../../../../../access/set-cost-center"
import { readMemberActor } from "../../../../../access/user-actor"
import { answerUserCostCenters } from "../../../../../present/cost-center"
import { retrieveOwnUserOrRefuse } from "../../../../../present/retrieve-user"
import { userCostCentersBody } from "../../../../../schemas/cost-centers"

export const GET = defineRoute(async ({ req, guarded }) => {
  const { companyId } = requireCompanyPlace(guarded)
  const { business_user_id: businessUserId } = await retrieveOwnUserOrRefuse(req, companyId)
  return { json: await answerUserCostCenters(req, { businessUserId, companyId }) }
})

export const POST = defineRoute(userCostCentersBody, async ({ req, input }) => {
  const actor = readMemberActor(req)
  const setting = { companyId: actor.companyId, actor, businessUserId: req.params.id ?? "" }
  return { json: await setUserCostCenters(req, setting, input) }
})
