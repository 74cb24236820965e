import { requestApproval } from "../../../../../workflows/approvals/request-approval"
import { readClientAddress } from "../../../../access/client-address"
import { defineRoute } from "../../../../access/define-route"
import { answerApproval } from "../../../../access/own-approvals"
import { approvalSendBody } from "../../../../schemas/approvals"

export const POST = defineRoute(approvalSendBody, async ({ req, input: { comment } }) => {
  const { id, companyId, businessUserId } = await requestApproval(req.scope, {
    cartId: req.params.id ?? "",
    comment,
    clientAddress: readClientAddress(req),
  })
  return { status: 201, json: await answerApproval(req, { id, actor: { companyId, businessUserId } }) }
})
