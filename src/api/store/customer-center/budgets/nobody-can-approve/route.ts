import { findUnapproved } from "../../../../../workflows/approvals/find-unapproved"
import { defineRoute } from "../../../../access/define-route"
import { retrieveOwnCompany } from "../../../../access/own-budgets"
import { presentUnapproved } from "../../../../present/unapproved"

export const GET = defineRoute(async ({ req }) => {
  const { id } = await retrieveOwnCompany(req)
  return { json: { nobody_can_approve: presentUnapproved((await findUnapproved(req.scope, [id])).limits) } }
})
