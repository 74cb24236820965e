import { defineRoute } from "../../../access/define-route"
import { requireCompanyPlace } from "../../../access/require-company-place"
import { addCostCenter, listCostCenters } from "../../../access/set-cost-center"
import { readMemberActor } from "../../../access/user-actor"
import { costCenterCreateBody, costCenterListQuery } from "../../../schemas/cost-centers"

export const GET = defineRoute(costCenterListQuery, async ({ req, input, guarded }) => ({
  json: await listCostCenters(req, requireCompanyPlace(guarded).companyId, input),
}))

export const POST = defineRoute(costCenterCreateBody, async ({ req, input }) => {
  const actor = readMemberActor(req)
  return { status: 201, json: await addCostCenter(req, { companyId: actor.companyId, actor }, input) }
})
