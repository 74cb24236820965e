import { defineRoute } from "../../../../access/define-route"
import { answerOperatorUser } from "../../../../present/retrieve-user"

export const GET = defineRoute(async ({ req }) => ({ json: await answerOperatorUser(req) }))
