import type { MedusaContainer } from "@medusajs/framework/types"
import { APPROVAL_MODULE } from "../../modules/approval"
import { approvalRefusal } from "../../modules/approval/errors"
import type { ApprovalRule, RuleTerms } from "../../modules/approval/rule-types"
import type ApprovalModuleService from "../../modules/approval/service"

/** What a rule is called by that nobody has saved yet. */
export const NEW_RULE_ID = "draft"

/**
 * A company's rule as it would be, to be tried before it is saved (C7).
 *
 * @param id of the rule that it would change; null for a new one
 * @throws `not_found` for a rule that is not the company's own
 */
export async function draftRule(
  container: MedusaContainer,
  { companyId, id, terms }: { companyId: string; id: string | null; terms: RuleTerms }
): Promise<ApprovalRule> {
  const saved = id === null ? null : await container.resolve<ApprovalModuleService>(APPROVAL_MODULE).rules.find({ id, companyId })
  if (id !== null && !saved) {
    throw approvalRefusal("not_found")
  }
  return { ...terms, id: saved?.id ?? NEW_RULE_ID, companyId, version: saved?.version ?? 0 }
}
