import type { MedusaRequest } from "@medusajs/framework/http"
import { BUDGET_MODULE } from "../../modules/budget"
import { computeLeft } from "../../modules/budget/rules/decide-spending"
import type BudgetModuleService from "../../modules/budget/service"
import type { Limit, LimitState } from "../../modules/budget/types"
import { COMPANY_MODULE } from "../../modules/company"
import { builtInRoleNames, isBuiltInRole } from "../../modules/company/rules/permissions"
import type CompanyModuleService from "../../modules/company/service"
import type { Budget } from "../schemas/budgets"

/** Budgets of one company as HTTP shows them, with names for their subjects, in the same order. */
export async function presentBudgets(
  req: MedusaRequest,
  { company, states }: { company: { id: string; name: string }; states: readonly LimitState[] }
): Promise<Budget[]> {
  const nameSubject = await loadNames(req, company, states.map(({ limit }) => limit))
  return states.map((state) => presentBudget(state, nameSubject(state.limit)))
}

/** One of them, with its use as it is by now. */
export async function answerBudget(
  req: MedusaRequest,
  { company, limit }: { company: { id: string; name: string }; limit: Limit }
): Promise<Budget | null> {
  const { limits } = req.scope.resolve<BudgetModuleService>(BUDGET_MODULE)
  const [budget] = await presentBudgets(req, { company, states: await limits.listStates([limit], new Date()) })
  return budget ?? null
}

function presentBudget(state: LimitState, subjectName: string | null): Budget {
  const { limit, window } = state
  return {
    id: limit.id,
    subject_type: limit.subject.type,
    subject_id: limit.subject.id,
    subject_name: subjectName,
    shared: limit.subject.type !== "user",
    period: limit.period,
    amount: limit.amount,
    currency_code: limit.currencyCode,
    time_zone: limit.timeZone,
    on_exceed: limit.onExceed,
    carry_over: limit.carryOver,
    valid_from: limit.validFrom?.toISOString() ?? null,
    valid_until: limit.validUntil?.toISOString() ?? null,
    alert_shares: limit.alertShares,
    version: limit.version,
    created_at: limit.createdAt.toISOString(),
    used: state.committed,
    reserved: state.reserved,
    carried: state.carried,
    left: computeLeft(state),
    starts_at: window?.endsAt ? window.startsAt.toISOString() : null,
    renews_at: window?.endsAt?.toISOString() ?? null,
  }
}

/** The names of all subjects in as many queries as there are kinds of them. */
async function loadNames(
  req: MedusaRequest,
  company: { id: string; name: string },
  limits: readonly Limit[]
): Promise<(limit: Limit) => string | null> {
  const companies = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  const userIds = limits.flatMap(({ subject }) => (subject.type === "user" ? subject.id : []))
  const ownRoleKeys = limits.flatMap(({ subject }) => (subject.type === "role" && !isBuiltInRole(subject.id) ? subject.id : []))
  const costCenterIds = limits.flatMap(({ subject }) => (subject.type === "cost_center" ? subject.id : []))
  const { costCenters } = req.scope.resolve<BudgetModuleService>(BUDGET_MODULE)
  const [users, roles, centers] = await Promise.all([
    userIds.length > 0 ? companies.listUserNames({ companyId: company.id, ids: userIds }) : [],
    ownRoleKeys.length > 0 ? companies.users.listOwnRoles() : [],
    costCenterIds.length > 0 ? costCenters.listNames({ companyId: company.id, ids: costCenterIds }) : [],
  ])
  const names = new Map([
    ...users.map((user) => [user.business_user_id, [user.first_name, user.last_name].filter(Boolean).join(" ") || user.email] as const),
    ...roles.map(({ key, name }) => [key, name] as const),
    ...centers.map(({ id, code, name }) => [id, `${code} ${name}`] as const),
  ])
  return ({ subject: { type, id } }) => {
    switch (type) {
      case "company":
        return company.name
      case "role":
        return isBuiltInRole(id) ? builtInRoleNames[id].en : (names.get(id) ?? null)
      case "user":
      case "cost_center":
        return names.get(id) ?? null
    }
  }
}
