import type { MedusaRequest } from "@medusajs/framework/http"
import { BUDGET_MODULE } from "../../modules/budget"
import { listSubjects } from "../../modules/budget/rules/spender-subjects"
import type BudgetModuleService from "../../modules/budget/service"
import type { Limit, Spender } from "../../modules/budget/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { CompanyRecord } from "../../modules/company/store/company-store"
import type { StatementViewer } from "../../workflows/budgets/name-spendings"
import { spenderOf } from "../../workflows/checkout/find-spender"
import { Refusal } from "../errors/refusal"
import { readGuarded } from "./guarded-request"
import { requireCompanyPlace } from "./require-company-place"
import { findLimit } from "./set-budget"
import { readMemberActor } from "./user-actor"

/** The company that the member acts in. */
export async function retrieveOwnCompany(req: MedusaRequest): Promise<CompanyRecord> {
  const { companyId } = requireCompanyPlace(readGuarded(req))
  const company = await req.scope.resolve<CompanyModuleService>(COMPANY_MODULE).retrieveCompanyRow(companyId)
  if (!company) {
    throw new Refusal("not_found")
  }
  return company
}

/** The asker, as the ledger may count what they spend: on any of their cost centers. */
export async function findSpender(req: MedusaRequest): Promise<Spender> {
  const { place } = readGuarded(req)
  if (!place?.company_id) {
    throw new Refusal("permission_denied")
  }
  const { company_id: companyId, business_user_id: businessUserId } = place
  const { costCenters } = req.scope.resolve<BudgetModuleService>(BUDGET_MODULE)
  return spenderOf(place, { companyId, costCenterIds: await costCenters.listReach({ companyId, businessUserId }) })
}

/** What of others' spending the asker may see. */
export function readOwnViewer(req: MedusaRequest): StatementViewer {
  const { permissions, businessUserId } = readMemberActor(req)
  return { businessUserId, seesOthers: permissions.includes("orders.view_company") }
}

/**
 * The budget in the path, for whoever may see it: any of the company for those who manage, else one that counts
 * what the asker spends.
 *
 * @throws `not_found` for any other
 */
export async function requireVisibleBudget(
  req: MedusaRequest
): Promise<{ company: CompanyRecord; limit: Limit; viewer: StatementViewer }> {
  const company = await retrieveOwnCompany(req)
  const limit = await findLimit(req, company, req.params.id ?? "")
  const managesAll = readMemberActor(req).permissions.includes("budgets.manage")
  const counts = listSubjects(await findSpender(req)).some(({ type, id }) => type === limit.subject.type && id === limit.subject.id)
  if (!managesAll && !counts) {
    throw new Refusal("not_found")
  }
  return { company, limit, viewer: readOwnViewer(req) }
}
