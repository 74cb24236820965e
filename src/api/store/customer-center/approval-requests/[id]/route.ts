import { takeBackOwnApproval } from "../../../../access/act-on-approval"
import { defineRoute } from "../../../../access/define-route"
import { answerApproval, readApprovalActor } from "../../../../access/own-approvals"

export const GET = defineRoute(async ({ req }) => ({
  json: await answerApproval(req, { id: req.params.id ?? "", actor: readApprovalActor(req) }),
}))

export const DELETE = defineRoute(async ({ req }) => {
  await takeBackOwnApproval(req, "remove")
  return { json: { id: req.params.id ?? "", deleted: true } }
})
