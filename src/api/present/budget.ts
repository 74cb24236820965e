import type { MedusaRequest } from "@medusajs/framework/http"
import { BUDGET_MODULE } from "../../modules/budget"
import { computeForecast } from "../../modules/budget/rules/compute-forecast"
import { computeLeft } from "../../modules/budget/rules/decide-spending"
import type BudgetModuleService from "../../modules/budget/service"
import type { Limit, LimitState } from "../../modules/budget/types"
import { loadSubjectNames } from "../../workflows/budgets/subject-names"
import type { Budget } from "../schemas/budgets"

/** Budgets of one company as HTTP shows them at an instant, with names for their subjects, in the same order. */
export async function presentBudgets(
  req: MedusaRequest,
  { company, states, at }: { company: { id: string; name: string }; states: readonly LimitState[]; at: Date }
): Promise<Budget[]> {
  const nameSubject = await loadSubjectNames(req.scope, { company, limits: states.map(({ limit }) => limit) })
  return states.map((state) => presentBudget(state, { subjectName: nameSubject(state.limit), at }))
}

/** One of them, with its use as it is by now. */
export async function answerBudget(
  req: MedusaRequest,
  { company, limit }: { company: { id: string; name: string }; limit: Limit }
): Promise<Budget | null> {
  const { limits } = req.scope.resolve<BudgetModuleService>(BUDGET_MODULE)
  const at = new Date()
  const [budget] = await presentBudgets(req, { company, states: await limits.listStates([limit], at), at })
  return budget ?? null
}

function presentBudget(state: LimitState, { subjectName, at }: { subjectName: string | null; at: Date }): Budget {
  const { limit, window } = state
  const forecast = computeForecast(state, at)
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
    forecast: forecast && { used_up_at: forecast.usedUpAt?.toISOString() ?? null },
  }
}
