import { answerApprovalCeilings } from "../../../access/approval-ceilings"
import { defineRoute } from "../../../access/define-route"
import { readMemberActor } from "../../../access/user-actor"

export const GET = defineRoute(async ({ req }) => ({ json: await answerApprovalCeilings(req, readMemberActor(req).companyId) }))
