import { defineRoute } from "../../../../access/define-route"
import { requireCompanyPlace } from "../../../../access/require-company-place"
import { changeCostCenter, removeCostCenter } from "../../../../access/set-cost-center"
import { readMemberActor } from "../../../../access/user-actor"
import { answerCostCenter } from "../../../../present/cost-center"
import { costCenterUpdateBody } from "../../../../schemas/cost-centers"

export const GET = defineRoute(async ({ req, guarded }) => {
  const { companyId } = requireCompanyPlace(guarded)
  return { json: { cost_center: await answerCostCenter(req, { id: req.params.id ?? "", companyId }) } }
})

export const POST = defineRoute(costCenterUpdateBody, async ({ req, input }) => {
  const actor = readMemberActor(req)
  const setting = { companyId: actor.companyId, actor }
  return { json: await changeCostCenter(req, setting, { id: req.params.id ?? "", input }) }
})

export const DELETE = defineRoute(async ({ req }) => {
  const actor = readMemberActor(req)
  return { json: await removeCostCenter(req, { companyId: actor.companyId, actor }, req.params.id ?? "") }
})
