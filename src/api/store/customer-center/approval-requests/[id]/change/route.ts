import { takeBackOwnApproval } from "../../../../../access/act-on-approval"
import { defineRoute } from "../../../../../access/define-route"
import { answerApproval } from "../../../../../access/own-approvals"

export const POST = defineRoute(async ({ req }) => {
  const actor = await takeBackOwnApproval(req, "change")
  return { json: await answerApproval(req, { id: req.params.id ?? "", actor }) }
})
