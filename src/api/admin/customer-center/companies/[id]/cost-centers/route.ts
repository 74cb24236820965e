import { defineRoute } from "../../../../../access/define-route"
import { addCostCenter, listCostCenters } from "../../../../../access/set-cost-center"
import { readOperatorActor } from "../../../../../access/user-actor"
import { retrieveCompanyOrRefuse } from "../../../../../present/retrieve-company"
import { costCenterCreateBody, costCenterListQuery } from "../../../../../schemas/cost-centers"

export const GET = defineRoute(costCenterListQuery, async ({ req, input }) => {
  const { id } = await retrieveCompanyOrRefuse(req)
  return { json: await listCostCenters(req, id, input) }
})

export const POST = defineRoute(costCenterCreateBody, async ({ req, input }) => {
  const { id: companyId } = await retrieveCompanyOrRefuse(req)
  return { status: 201, json: await addCostCenter(req, { companyId, actor: readOperatorActor(req) }, input) }
})
