import type { LimitSubject, Spender } from "../types"

/** For whom and what a spending counts: the user, each of the roles, the cost center and those above it, and the company. */
export function listSubjects(spender: Spender): LimitSubject[] {
  return [
    { type: "user", id: spender.businessUserId },
    ...spender.roleKeys.map((id) => ({ type: "role" as const, id })),
    ...spender.costCenterIds.map((id) => ({ type: "cost_center" as const, id })),
    { type: "company", id: spender.companyId },
  ]
}
