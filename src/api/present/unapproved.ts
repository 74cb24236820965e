import { builtInRoleNames, isBuiltInRole } from "../../modules/company/rules/permissions"
import type { UnapprovedLimit } from "../../modules/budget/store/unapproved-limits"
import type { Unapproved } from "../schemas/unapproved"

/** More are counted, and not listed. */
const MOST_LISTED = 5

/** Budgets that ask for an approval which nobody could give (C7), as HTTP shows them. */
export function presentUnapproved(limits: readonly UnapprovedLimit[]): Unapproved {
  return {
    limits: limits.slice(0, MOST_LISTED).map((limit) => ({
      id: limit.id,
      company_id: limit.companyId,
      company_name: limit.companyName,
      subject_type: limit.subject.type,
      subject_id: limit.subject.id,
      subject_name:
        limit.subject.type === "role" && isBuiltInRole(limit.subject.id)
          ? builtInRoleNames[limit.subject.id].en
          : limit.subject.name,
      period: limit.period,
      amount: limit.amount,
      currency_code: limit.currencyCode,
      user_count: limit.userIds.length,
      users: limit.users.map(({ id, name }) => ({ id, name })),
    })),
    limit_count: limits.length,
  }
}
