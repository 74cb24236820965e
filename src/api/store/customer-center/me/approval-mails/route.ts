import { getOptions } from "../../../../../get-options"
import { APPROVAL_MODULE } from "../../../../../modules/approval"
import type ApprovalModuleService from "../../../../../modules/approval/service"
import { defineRoute } from "../../../../access/define-route"
import { readApprovalActor } from "../../../../access/own-approvals"
import { approvalMailsBody } from "../../../../schemas/approvals"

export const GET = defineRoute(async ({ req }) => {
  const { businessUserId } = readApprovalActor(req)
  const { notices } = req.scope.resolve<ApprovalModuleService>(APPROVAL_MODULE)
  return { json: present(await notices.readMode(businessUserId)) }
})

export const POST = defineRoute(approvalMailsBody, async ({ req, input: { mode } }) => {
  const { businessUserId } = readApprovalActor(req)
  await req.scope.resolve<ApprovalModuleService>(APPROVAL_MODULE).notices.writeMode({ businessUserId, mode })
  return { json: present(mode) }
})

function present(mode: "at_once" | "daily") {
  return { approval_mails: { mode, digest_hour: getOptions().approvals.digestHour } }
}
