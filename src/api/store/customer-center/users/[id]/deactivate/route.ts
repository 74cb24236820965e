import { deactivateUser } from "../../../../../../workflows/users/deactivate-user"
import { defineRoute } from "../../../../../access/define-route"
import { readMemberActor } from "../../../../../access/user-actor"
import { answerOwnUser } from "../../../../../present/answer-own-user"
import { userLeaveBody } from "../../../../../schemas/users"

export const POST = defineRoute(userLeaveBody, async ({ req, input }) => {
  const actor = readMemberActor(req)
  const id = req.params.id ?? ""
  await deactivateUser(req.scope, {
    businessUserId: id,
    actor,
    successorId: input.successor_id ?? null,
    isGapConfirmed: input.confirm_nobody_could_approve,
  })
  return { json: await answerOwnUser(req, { id, companyId: actor.companyId, askerId: actor.businessUserId }) }
})
