import type { MedusaRequest } from "@medusajs/framework/http"
import { APPROVAL_MODULE } from "../../modules/approval"
import type { RuleTerms } from "../../modules/approval/rule-types"
import type ApprovalModuleService from "../../modules/approval/service"
import { readCode } from "../../workflows/activation/errors"
import { createApprovalRule } from "../../workflows/approval-rules/create-rule"
import { deleteApprovalRule } from "../../workflows/approval-rules/delete-rule"
import { listRuleObjections } from "../../workflows/approval-rules/list-rule-objections"
import { setApprovalRuleScope } from "../../workflows/approval-rules/set-rule-scope"
import { updateApprovalRule } from "../../workflows/approval-rules/update-rule"
import type { UserActor } from "../../workflows/users/types"
import { Refusal } from "../errors/refusal"
import { presentRule } from "../present/approval-rule"
import type { ApprovalRuleCreateBody, ApprovalRuleResource, ApprovalRuleScope, ApprovalRuleUpdateBody } from "../schemas/approval-rules"

/** Whose rules are changed, with null the shop's, and by whom. */
interface Setting {
  companyId: string | null
  actor: UserActor
}

/** @throws `not_found`, also for another company's */
export async function answerRule(
  req: MedusaRequest,
  { companyId, id }: { companyId: string | null; id: string }
): Promise<{ approval_rule: ApprovalRuleResource }> {
  const rule = await req.scope.resolve<ApprovalModuleService>(APPROVAL_MODULE).rules.find({ id, companyId })
  if (!rule) {
    throw new Refusal("not_found")
  }
  return { approval_rule: presentRule(rule) }
}

/** Makes a rule (C7), for a main contact as for an operator. */
export async function addRule(
  req: MedusaRequest,
  { companyId, actor }: Setting,
  terms: ApprovalRuleCreateBody
): Promise<{ approval_rule: ApprovalRuleResource }> {
  return await namingFields(req, { companyId, terms }, async () => {
    const rule = await createApprovalRule(req.scope, { companyId, actor, terms })
    return { approval_rule: presentRule(rule) }
  })
}

/** Replaces a rule; a conflict comes with the rule of now. */
export async function changeRule(
  req: MedusaRequest,
  { companyId, actor }: Setting,
  { id, input: { version, ...terms } }: { id: string; input: ApprovalRuleUpdateBody }
): Promise<{ approval_rule: ApprovalRuleResource }> {
  return await namingFields(req, { companyId, terms }, async () => {
    try {
      const rule = await updateApprovalRule(req.scope, { companyId, actor, ruleId: id, version, terms })
      return { approval_rule: presentRule(rule) }
    } catch (error) {
      if (readCode(error) !== "changed_meanwhile") {
        throw error
      }
      const { approval_rule: current } = await answerRule(req, { companyId, id })
      throw new Refusal("changed_meanwhile", { details: { current } })
    }
  })
}

export async function removeRule(req: MedusaRequest, { companyId, actor }: Setting, id: string): Promise<{ id: string; deleted: true }> {
  await deleteApprovalRule(req.scope, { companyId, actor, ruleId: id, version: null })
  return { id, deleted: true }
}

/** Says whether the shop's rules hold in a company; a conflict comes with what was said. */
export async function changeRuleScope(
  req: MedusaRequest,
  { companyId, actor }: { companyId: string; actor: UserActor },
  { shop_rules: shopRules, version }: ApprovalRuleScope
): Promise<{ scope: ApprovalRuleScope }> {
  try {
    const scope = await setApprovalRuleScope(req.scope, { companyId, actor, shopRules, version })
    return { scope: { shop_rules: scope.shopRules, version: scope.version } }
  } catch (error) {
    if (readCode(error) !== "changed_meanwhile") {
      throw error
    }
    const now = await req.scope.resolve<ApprovalModuleService>(APPROVAL_MODULE).rules.findScope(companyId)
    throw new Refusal("changed_meanwhile", { details: { current: { shop_rules: now.shopRules, version: now.version } } })
  }
}

/** What a rule names and is not there is said by its fields. */
async function namingFields<T>(
  req: MedusaRequest,
  { companyId, terms }: { companyId: string | null; terms: RuleTerms },
  act: () => Promise<T>
): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (readCode(error) !== "invalid_data") {
      throw error
    }
    throw new Refusal("invalid_data", { details: { fields: await listRuleObjections(req.scope, { ...terms, companyId }) } })
  }
}
