import type { MedusaRequest } from "@medusajs/framework/http"
import { BUDGET_MODULE } from "../../modules/budget"
import { listLimitFaults } from "../../modules/budget/rules/limit-faults"
import { readInstant } from "../../modules/budget/rules/read-instant"
import type BudgetModuleService from "../../modules/budget/service"
import type { Limit } from "../../modules/budget/types"
import type { CompanyRecord } from "../../modules/company/store/company-store"
import { readCode } from "../../workflows/activation/errors"
import { createLimit } from "../../workflows/budgets/create-limit"
import { deleteLimit } from "../../workflows/budgets/delete-limit"
import { updateLimit } from "../../workflows/budgets/update-limit"
import type { UserActor } from "../../workflows/users/types"
import { Refusal } from "../errors/refusal"
import { answerBudget } from "../present/budget"
import type { Budget, BudgetCreateBody, BudgetUpdateBody } from "../schemas/budgets"

interface Setting {
  company: CompanyRecord
  actor: UserActor
}

/** Sets a budget in a company's currency and time zone (C1), for a main contact as for an operator. */
export async function addBudget(req: MedusaRequest, { company, actor }: Setting, input: BudgetCreateBody): Promise<{ budget: Budget }> {
  const limit = {
    period: input.period,
    amount: input.amount ?? "",
    currencyCode: company.currency_code,
    carryOver: input.carry_over,
    validFrom: readDay(input.valid_from, company.time_zone),
    validUntil: readDay(input.valid_until, company.time_zone),
  }
  refuseFaults(limit)
  const { id } = await createLimit(req.scope, {
    companyId: company.id,
    actor,
    subject: { type: input.subject_type, id: input.subject_id ?? company.id },
    period: limit.period,
    amount: limit.amount,
    onExceed: input.on_exceed,
    carryOver: limit.carryOver,
    validFrom: limit.validFrom?.toISOString() ?? null,
    validUntil: limit.validUntil?.toISOString() ?? null,
    alertShares: input.alert_shares,
    isGapConfirmed: input.confirm_nobody_could_approve,
  })
  return { budget: await answerCurrent(req, company, id) }
}

/** Changes a budget, or takes it away where the amount is emptied. */
export async function changeBudget(
  req: MedusaRequest,
  { company, actor }: Setting,
  { id, input }: { id: string; input: BudgetUpdateBody }
): Promise<{ budget: Budget | null }> {
  const { version, amount, confirm_nobody_could_approve: isGapConfirmed, ...terms } = input
  const limit = await findLimit(req, company, id)
  const act = { limitId: id, companyId: company.id, actor }
  try {
    if (amount === null) {
      await deleteLimit(req.scope, { ...act, version })
      return { budget: null }
    }
    const validUntil = terms.valid_until === undefined ? undefined : readDay(terms.valid_until, limit.timeZone)
    refuseFaults({
      ...limit,
      amount: amount ?? limit.amount,
      carryOver: terms.carry_over ?? limit.carryOver,
      validUntil: validUntil === undefined ? limit.validUntil : validUntil,
    })
    await updateLimit(req.scope, {
      ...act,
      version,
      isGapConfirmed,
      changes: {
        ...(amount === undefined ? {} : { amount }),
        ...(terms.on_exceed === undefined ? {} : { onExceed: terms.on_exceed }),
        ...(terms.carry_over === undefined ? {} : { carryOver: terms.carry_over }),
        ...(validUntil === undefined ? {} : { validUntil: validUntil?.toISOString() ?? null }),
        ...(terms.alert_shares === undefined ? {} : { alertShares: terms.alert_shares }),
      },
    })
  } catch (error) {
    if (readCode(error) !== "changed_meanwhile") {
      throw error
    }
    throw new Refusal("changed_meanwhile", { details: { current: await answerCurrent(req, company, id) } })
  }
  return { budget: await answerCurrent(req, company, id) }
}

export async function removeBudget(req: MedusaRequest, { company, actor }: Setting, id: string): Promise<{ id: string; deleted: true }> {
  await deleteLimit(req.scope, { limitId: id, companyId: company.id, actor, version: null })
  return { id, deleted: true }
}

/** @throws `not_found`, also for another company's */
export async function findLimit(req: MedusaRequest, company: { id: string }, id: string): Promise<Limit> {
  const limit = await req.scope.resolve<BudgetModuleService>(BUDGET_MODULE).limits.find({ id, companyId: company.id })
  if (!limit) {
    throw new Refusal("not_found")
  }
  return limit
}

async function answerCurrent(req: MedusaRequest, company: CompanyRecord, id: string): Promise<Budget> {
  const budget = await answerBudget(req, { company, limit: await findLimit(req, company, id) })
  if (!budget) {
    throw new Refusal("not_found")
  }
  return budget
}

/** @throws `invalid_data` with the fields */
export function refuseFaults(limit: Parameters<typeof listLimitFaults>[0]): void {
  const fields = listLimitFaults(limit)
  if (fields.length > 0) {
    throw new Refusal("invalid_data", { details: { fields } })
  }
}

export function readDay(text: string | null, timeZone: string): Date | null {
  return text === null ? null : readInstant(text, timeZone)
}
