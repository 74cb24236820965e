import { activateUser } from "../../../../../../workflows/users/activate-user"
import { defineRoute } from "../../../../../access/define-route"
import { readOperatorActor } from "../../../../../access/user-actor"
import { answerOperatorUser } from "../../../../../present/retrieve-user"
import { gapConfirmationBody } from "../../../../../schemas/gap-confirmation"

export const POST = defineRoute(gapConfirmationBody, async ({ req, input }) => {
  await activateUser(req.scope, {
    businessUserId: req.params.id ?? "",
    actor: readOperatorActor(req),
    isGapConfirmed: input.confirm_nobody_could_approve,
  })
  return { json: await answerOperatorUser(req) }
})
