import { answerApprovalCeilings } from "../../../../../access/approval-ceilings"
import { defineRoute } from "../../../../../access/define-route"
import { retrieveCompanyOrRefuse } from "../../../../../present/retrieve-company"

export const GET = defineRoute(async ({ req }) => {
  const { id } = await retrieveCompanyOrRefuse(req)
  return { json: await answerApprovalCeilings(req, id) }
})
