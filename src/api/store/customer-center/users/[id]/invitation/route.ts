import { sendInvitation } from "../../../../../../workflows/users/send-invitation"
import { defineRoute } from "../../../../../access/define-route"
import { readMemberActor } from "../../../../../access/user-actor"
import { answerOwnUser } from "../../../../../present/answer-own-user"

export const POST = defineRoute(async ({ req }) => {
  const actor = readMemberActor(req)
  const id = req.params.id ?? ""
  await sendInvitation(req.scope, { businessUserId: id, actor })
  return { json: await answerOwnUser(req, { id, companyId: actor.companyId, askerId: actor.businessUserId }) }
})
