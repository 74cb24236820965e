import { findUnapproved } from "../../../../../../../workflows/approvals/find-unapproved"
import { defineRoute } from "../../../../../../access/define-route"
import { presentUnapproved } from "../../../../../../present/unapproved"
import { retrieveCompanyOrRefuse } from "../../../../../../present/retrieve-company"

export const GET = defineRoute(async ({ req }) => {
  const { id } = await retrieveCompanyOrRefuse(req)
  return { json: { nobody_can_approve: presentUnapproved((await findUnapproved(req.scope, [id])).limits) } }
})
