import { answerApprovalDeputies } from "../../../access/approval-deputies"
import { defineRoute } from "../../../access/define-route"
import { readMemberActor } from "../../../access/user-actor"

export const GET = defineRoute(async ({ req }) => ({ json: await answerApprovalDeputies(req, readMemberActor(req).companyId) }))
