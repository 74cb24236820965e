import { deactivateUser } from "../../../../../../workflows/users/deactivate-user"
import { defineRoute } from "../../../../../access/define-route"
import { readOperatorActor } from "../../../../../access/user-actor"
import { answerOperatorUser } from "../../../../../present/retrieve-user"
import { userLeaveBody } from "../../../../../schemas/users"

export const POST = defineRoute(userLeaveBody, async ({ req, input }) => {
  await deactivateUser(req.scope, {
    businessUserId: req.params.id ?? "",
    actor: readOperatorActor(req),
    successorId: input.successor_id ?? null,
    isGapConfirmed: input.confirm_nobody_could_approve,
  })
  return { json: await answerOperatorUser(req) }
})
