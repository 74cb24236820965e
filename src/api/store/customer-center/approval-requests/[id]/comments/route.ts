import { commentApproval } from "../../../../../../workflows/approvals/comment-approval"
import { defineRoute } from "../../../../../access/define-route"
import { answerApproval, readApprovalActor } from "../../../../../access/own-approvals"
import { approvalCommentBody } from "../../../../../schemas/approvals"

export const POST = defineRoute(approvalCommentBody, async ({ req, input: { text } }) => {
  const actor = readApprovalActor(req)
  const id = req.params.id ?? ""
  await commentApproval(req.scope, { requestId: id, actor, text })
  return { json: await answerApproval(req, { id, actor }) }
})
