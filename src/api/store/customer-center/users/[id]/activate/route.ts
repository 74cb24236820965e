import { activateUser } from "../../../../../../workflows/users/activate-user"
import { defineRoute } from "../../../../../access/define-route"
import { readMemberActor } from "../../../../../access/user-actor"
import { answerOwnUser } from "../../../../../present/answer-own-user"
import { gapConfirmationBody } from "../../../../../schemas/gap-confirmation"

export const POST = defineRoute(gapConfirmationBody, async ({ req, input }) => {
  const actor = readMemberActor(req)
  const id = req.params.id ?? ""
  await activateUser(req.scope, { businessUserId: id, actor, isGapConfirmed: input.confirm_nobody_could_approve })
  return { json: await answerOwnUser(req, { id, companyId: actor.companyId, askerId: actor.businessUserId }) }
})
