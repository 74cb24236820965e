import { sendInvitation } from "../../../../../../workflows/users/send-invitation"
import { defineRoute } from "../../../../../access/define-route"
import { readOperatorActor } from "../../../../../access/user-actor"
import { answerOperatorUser } from "../../../../../present/retrieve-user"

export const POST = defineRoute(async ({ req }) => {
  await sendInvitation(req.scope, { businessUserId: req.params.id ?? "", actor: readOperatorActor(req) })
  return { json: await answerOperatorUser(req) }
})
