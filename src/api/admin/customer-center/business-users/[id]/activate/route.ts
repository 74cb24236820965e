import { activateUser } from "../../../../../../workflows/users/activate-user"
import { defineRoute } from "../../../../../access/define-route"
import { readOperatorActor } from "../../../../../access/user-actor"
import { answerOperatorUser } from "../../../../../present/retrieve-user"

export const POST = defineRoute(async ({ req }) => {
  await activateUser(req.scope, { businessUserId: req.params.id ?? "", actor: readOperatorActor(req) })
  return { json: await answerOperatorUser(req) }
})
