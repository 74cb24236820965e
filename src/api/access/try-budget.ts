import type { MedusaRequest } from "@medusajs/framework/http"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import type { CompanyRecord } from "../../modules/company/store/company-store"
import type { StatementViewer } from "../../workflows/budgets/name-spendings"
import { requireSubject } from "../../workflows/budgets/require-limit"
import { Refusal } from "../errors/refusal"
import { presentWhatIf } from "../present/what-if"
import type { WhatIf, WhatIfBody } from "../schemas/what-if"
import { findLimit, readDay, refuseFaults } from "./set-budget"

/**
 * What a budget would have done in its last periods, before it is set or changed (C12). It is refused as setting it
 * would be, and writes nothing.
 */
export async function tryBudget(
  req: MedusaRequest,
  { company, viewer }: { company: CompanyRecord; viewer: StatementViewer },
  input: WhatIfBody
): Promise<{ what_if: WhatIf }> {
  const subject = { type: input.subject_type, id: input.subject_id ?? company.id }
  const known = input.limit_id === undefined ? null : await findLimit(req, company, input.limit_id)
  if (known && (known.subject.type !== subject.type || known.subject.id !== subject.id || known.period !== input.period)) {
    throw new Refusal("invalid_data", {
      details: { fields: [{ path: "limit_id", message: "is a budget for somebody else, or of another period" }] },
    })
  }
  if (!known) {
    await requireSubject(req.scope, { companyId: company.id, subject })
  }
  const timeZone = known?.timeZone ?? company.time_zone
  const currencyCode = known?.currencyCode ?? company.currency_code
  const terms = { period: input.period, timeZone, amount: input.amount ?? "", onExceed: input.on_exceed, carryOver: input.carry_over }
  refuseFaults({
    ...terms,
    currencyCode,
    validFrom: known ? known.validFrom : readDay(input.valid_from, timeZone),
    validUntil: readDay(input.valid_until, timeZone),
  })
  const tried = await req.scope
    .resolve<BudgetModuleService>(BUDGET_MODULE)
    .limits.tryOut(terms, { companyId: company.id, subject, currencyCode, at: new Date() })
  return { what_if: await presentWhatIf(req, { company, viewer, currencyCode, timeZone, tried }) }
}
