import { defineRoute } from "../../../../../../access/define-route"
import { changeCostCenter, removeCostCenter } from "../../../../../../access/set-cost-center"
import { readOperatorActor } from "../../../../../../access/user-actor"
import { answerCostCenter } from "../../../../../../present/cost-center"
import { retrieveCompanyOrRefuse } from "../../../../../../present/retrieve-company"
import { costCenterUpdateBody } from "../../../../../../schemas/cost-centers"

export const GET = defineRoute(async ({ req }) => {
  const { id: companyId } = await retrieveCompanyOrRefuse(req)
  return { json: { cost_center: await answerCostCenter(req, { id: req.params.cost_center_id ?? "", companyId }) } }
})

export const POST = defineRoute(costCenterUpdateBody, async ({ req, input }) => {
  const { id: companyId } = await retrieveCompanyOrRefuse(req)
  const setting = { companyId, actor: readOperatorActor(req) }
  return { json: await changeCostCenter(req, setting, { id: req.params.cost_center_id ?? "", input }) }
})

export const DELETE = defineRoute(async ({ req }) => {
  const { id: companyId } = await retrieveCompanyOrRefuse(req)
  const setting = { companyId, actor: readOperatorActor(req) }
  return { json: await removeCostCenter(req, setting, req.params.cost_center_id ?? "") }
})
