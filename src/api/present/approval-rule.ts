import type { ApprovalRule } from "../../modules/approval/rule-types"
import { nameOfPlace } from "../../workflows/approvals/list-deciders"
import type { RuleRole } from "../../workflows/approval-rules/list-rule-choices"
import { NEW_RULE_ID } from "../../workflows/approval-rules/draft-rule"
import type { RulePreview } from "../../workflows/approval-rules/preview-rules"
import { errorCodes } from "../errors/codes"
import type { ApprovalRulePreview, ApprovalRuleResource } from "../schemas/approval-rules"
import { presentVerdict } from "./purchase-check"

export function presentRule({ companyId, ...rule }: ApprovalRule): ApprovalRuleResource {
  return { ...rule, shop_wide: companyId === null }
}

/**
 * @param draftId of the rule that was tried; null for none
 */
export function presentPreview(
  { judged, outcome, approvers, tiers }: RulePreview,
  { roles, draftId, locale }: { roles: readonly RuleRole[]; draftId: string | null; locale: "en" | "de" }
): ApprovalRulePreview {
  const verdict = presentVerdict(judged, { locale, reader: "operator" })
  const isStuck = outcome === "blocked" && verdict.reason === "approval_required"
  return {
    outcome,
    ...verdict,
    ...(isStuck ? { reason: "nobody_can_approve", message: errorCodes.nobody_can_approve.sentence[locale] } : {}),
    approvers: approvers.map(({ place }) => ({ name: nameOfPlace(place), email: place.email })),
    needs_approval: outcome === "approval_required",
    rules: judged.rules.map((rule) => ({
      ...presentRule(rule),
      id: rule.id === NEW_RULE_ID ? null : rule.id,
      is_draft: rule.id === draftId,
    })),
    tiers: tiers.map(({ slots }) => ({
      slots: slots.map(({ roleKeys, deciders, isFallback }) => ({
        roles: roleKeys.map((key) => ({ key, name: roles.find((role) => role.key === key)?.name ?? null })),
        people: deciders.map(({ businessUserId, place }) => ({ id: businessUserId, name: nameOfPlace(place) })),
        is_fallback: isFallback,
      })),
    })),
  }
}
