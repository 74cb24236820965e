import type { MedusaContainer } from "@medusajs/framework/types"
import { getOptions } from "../../get-options"
import { APPROVAL_MODULE } from "../../modules/approval"
import { approvalRefusal } from "../../modules/approval/errors"
import type { ApprovalRule } from "../../modules/approval/rule-types"
import type ApprovalModuleService from "../../modules/approval/service"
import { requireConfirmedActor } from "../users/require-user"
import { companyOf } from "../users/types"
import type { UserActor } from "../users/types"

/** Whether a company keeps its rules itself (option `approvals.rulesBy`); the operator always may. */
export function mayEditRules(actor: Pick<UserActor, "kind">): boolean {
  return actor.kind === "operator" || getOptions().approvals.rulesBy === "main_contact"
}

/**
 * Looks whether somebody may change the rules of a company, or with null the shop's.
 *
 * @throws `not_found` for another company's and the shop's, `approval_rules_by_operator`, `confirm_own_address` while the
 * actor's own address is not confirmed
 */
export async function requireRuleEditor(
  container: MedusaContainer,
  { actor, companyId }: { actor: UserActor; companyId: string | null }
): Promise<void> {
  if (actor.kind === "member" && companyOf(actor) !== companyId) {
    throw approvalRefusal("not_found")
  }
  if (!mayEditRules(actor)) {
    throw approvalRefusal("approval_rules_by_operator")
  }
  await requireConfirmedActor(container, actor)
}

/** @throws `not_found`, also for another company's, and what `requireRuleEditor` throws */
export async function requireRule(
  container: MedusaContainer,
  { ruleId, actor, companyId }: { ruleId: string; actor: UserActor; companyId: string | null }
): Promise<ApprovalRule> {
  const rule = await container.resolve<ApprovalModuleService>(APPROVAL_MODULE).rules.find({ id: ruleId, companyId })
  if (!rule) {
    throw approvalRefusal("not_found")
  }
  await requireRuleEditor(container, { actor, companyId })
  return rule
}
