import type { ApprovalRule } from "../rule-types"

/** What is wrong with a rule, as a path into it. */
export interface RuleFault {
  path: string
  message: string
}

/** What of a rule nobody could mean; its form is judged before. */
export function listRuleFaults({ companyId, conditions }: Pick<ApprovalRule, "companyId" | "conditions">): RuleFault[] {
  return conditions.flatMap(({ kind }, index) => {
    const path = `conditions.${index}`
    if (kind === "cost_center" && companyId === null) {
      return [{ path, message: "cost centers belong to companies" }]
    }
    const isTwice = kind !== "total" && kind !== "shipping" && conditions.findIndex((one) => one.kind === kind) < index
    return isTwice ? [{ path, message: "stands there twice" }] : []
  })
}
