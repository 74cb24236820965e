import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { getOptions } from "../../get-options"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import type { RequestEventRow } from "../../modules/approval/store/event-store"
import type { DetailedRequest } from "../../modules/approval/store/request-rows"
import { BUDGET_MODULE } from "../../modules/budget"
import { computeWindow } from "../../modules/budget/rules/compute-window"
import { convertTo } from "../../modules/budget/rules/convert-money"
import { computeLeft } from "../../modules/budget/rules/decide-spending"
import type BudgetModuleService from "../../modules/budget/service"
import type { SpendingSum } from "../../modules/budget/store/spending-store"
import type { LimitState } from "../../modules/budget/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { CompanyRecord } from "../../modules/company/store/company-store"
import { loadSubjectNames } from "../budgets/subject-names"
import { convertToLimits } from "../checkout/convert-to-limits"
import { spenderOf } from "../checkout/find-spender"

/** A limit of the buyer, and what approving does to it. */
export interface AffectedLimit {
  state: LimitState
  subjectName: string | null
  left: string
  /** Null where there is no rate between the currencies. */
  leftAfter: string | null
}

/** What an approver looks at beside the basket (C5). */
export interface DescribedRequest {
  request: DetailedRequest
  events: RequestEventRow[]
  limits: AffectedLimit[]
  monthly: SpendingSum
  /** Of the shop's own roles; empty for a request without tiers. */
  roleNames: ReadonlyMap<string, string>
}

/** The request's life, the buyer's limits as they stand now, and what the buyer has ordered in the month that runs. */
export async function describeRequestDetail(container: MedusaContainer, request: DetailedRequest): Promise<DescribedRequest> {
  const company = await container.resolve<CompanyModuleService>(COMPANY_MODULE).retrieveCompanyRow(request.company_id)
  const [events, limits, monthly, roles] = await Promise.all([
    container.resolve<ApprovalModuleService>(APPROVAL_MODULE).listEvents(request.id),
    company && isUndecided(request) ? listAffectedLimits(container, { request, company }) : [],
    sumMonth(container, { request, timeZone: company?.time_zone ?? "UTC" }),
    request.tiers ? container.resolve<CompanyModuleService>(COMPANY_MODULE).users.listOwnRoles() : [],
  ])
  return { request, events, limits, monthly, roleNames: new Map(roles.map(({ key, name }) => [key, name])) }
}

/** Whether it still matters what approving would do. */
export function isUndecided({ status }: Pick<DetailedRequest, "status">): boolean {
  return status === "open" || status === "failed"
}

async function sumMonth(
  container: MedusaContainer,
  { request, timeZone }: { request: DetailedRequest; timeZone: string }
): Promise<SpendingSum> {
  const now = new Date()
  return await container.resolve<BudgetModuleService>(BUDGET_MODULE).sumSpendings({
    companyId: request.company_id,
    businessUserId: request.business_user_id,
    currencyCode: request.currency_code,
    since: computeWindow("month", now, timeZone)?.startsAt ?? now,
  })
}

async function listAffectedLimits(
  container: MedusaContainer,
  { request, company }: { request: DetailedRequest; company: CompanyRecord }
): Promise<AffectedLimit[]> {
  const place = await container.resolve<CompanyModuleService>(COMPANY_MODULE).retrievePlace(request.business_user_id)
  if (!getOptions().features.budgets || place?.company_id !== company.id) {
    return []
  }
  const budgets = container.resolve<BudgetModuleService>(BUDGET_MODULE)
  const at = new Date()
  const costCenterIds =
    request.cost_center_id === null
      ? []
      : await budgets.costCenters.listPath({ id: request.cost_center_id, companyId: company.id })
  const states = await budgets.listStates({ spender: spenderOf(place, { companyId: company.id, costCenterIds }), at })
  const [money, nameSubject] = await Promise.all([
    convertToLimits(container, { amount: request.amount, currencyCode: request.currency_code, at }, async () => states),
    loadSubjectNames(container, { company, limits: states.map(({ limit }) => limit) }),
  ])
  return states.map((state) => {
    const left = computeLeft(state)
    const amount = convertTo(state.limit.currencyCode, money)
    return {
      state,
      subjectName: nameSubject(state.limit),
      left,
      leftAfter: amount === null ? null : MathBN.sub(left, amount).toFixed(),
    }
  })
}
