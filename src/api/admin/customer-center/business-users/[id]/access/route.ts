import { setUserRights } from "../../../../../../workflows/rights/set-rights"
import { defineRoute } from "../../../../../access/define-route"
import { readOperator } from "../../../../../access/read-actor"
import { presentDecisions } from "../../../../../present/access"
import { retrieveUserOrRefuse } from "../../../../../present/retrieve-user"
import { operatorAccessBody } from "../../../../../schemas/users"

export const GET = defineRoute(async ({ req }) => {
  return { json: { decisions: presentDecisions(await retrieveUserOrRefuse(req)) } }
})

export const POST = defineRoute(operatorAccessBody, async ({ req, input }) => {
  await setUserRights(req.scope, {
    businessUserId: req.params.id ?? "",
    settings: input.settings,
    isGapConfirmed: input.confirm_nobody_could_approve,
    operator: readOperator(req),
  })
  return { json: { decisions: presentDecisions(await retrieveUserOrRefuse(req)) } }
})
