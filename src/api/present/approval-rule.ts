import type { ApprovalRule } from "../../modules/approval/rule-types"
import { nameOfPlace } from "../../workflows/approvals/list-deciders"
import type { RuleRole } from "../../workflows/approval-rules/list-rule-choices"
import type { RulePreview } from "../../workflows/approval-rules/preview-rules"
import type { ApprovalRulePreview, ApprovalRuleResource } from "../schemas/approval-rules"

export function presentRule({ companyId, ...rule }: ApprovalRule): ApprovalRuleResource {
  return { ...rule, shop_wide: companyId === null }
}

export function presentPreview({ rules, tiers }: RulePreview, roles: readonly RuleRole[]): ApprovalRulePreview {
  return {
    needs_approval: rules.length > 0,
    rules: rules.map(presentRule),
    tiers: tiers.map(({ slots }) => ({
      slots: slots.map(({ roleKeys, deciders, isFallback }) => ({
        roles: roleKeys.map((key) => ({ key, name: roles.find((role) => role.key === key)?.name ?? null })),
        people: deciders.map(({ businessUserId, place }) => ({ id: businessUserId, name: nameOfPlace(place) })),
        is_fallback: isFallback,
      })),
    })),
  }
}
