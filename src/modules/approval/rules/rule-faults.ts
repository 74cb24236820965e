import type { ApprovalRule } from "../rule-types"

/** What of a rule nobody could mean, as paths into it; its form is judged before. */
export function listRuleFaults({ companyId, conditions }: Pick<ApprovalRule, "companyId" | "conditions">): string[] {
  return conditions.flatMap(({ kind }, index) => {
    // cost centers belong to companies
    const isForeign = kind === "cost_center" && companyId === null
    const isTwice = kind !== "total" && kind !== "shipping" && conditions.findIndex((one) => one.kind === kind) < index
    return isForeign || isTwice ? [`conditions.${index}`] : []
  })
}
