import { getAccessCatalogue } from "../../../../../../../access-catalogue"
import { findPermission } from "../../../../../../../modules/company/rules/permissions"
import { defineRoute } from "../../../../../../access/define-route"
import { requireCompanyPlace } from "../../../../../../access/require-company-place"
import { Refusal } from "../../../../../../errors/refusal"
import { presentDecision } from "../../../../../../present/access"
import { retrieveOwnUserOrRefuse } from "../../../../../../present/retrieve-user"

export const GET = defineRoute(async ({ req, guarded }) => {
  const { companyId } = requireCompanyPlace(guarded)
  const permission = findPermission(getAccessCatalogue(), req.params.permission ?? "")
  if (!permission) {
    throw new Refusal("not_found")
  }
  return { json: { decision: presentDecision(await retrieveOwnUserOrRefuse(req, companyId), permission) } }
})
