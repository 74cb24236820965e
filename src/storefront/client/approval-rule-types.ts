import type { ApprovalRole } from "./approval-types"
import type { PurchaseCheck } from "./checkout-types"

interface RuleAmount {
  comparison: "at_least" | "over"
  /** A decimal. */
  amount: string
  currency_code: string
}

/** One thing that a rule asks of an order or of its buyer; a category and a cost center hold those below. */
export type ApprovalRuleCondition =
  | ({ kind: "total" } & RuleAmount)
  | ({ kind: "shipping" } & RuleAmount)
  | { kind: "item_count"; at_least: number }
  | { kind: "category"; category_ids: string[] }
  | { kind: "cost_center"; cost_center_ids: string[] }
  | { kind: "new_address" }
  | { kind: "role"; role_keys: string[] }

/** Who approves: one person of any of these roles, or one of each. */
export interface ApprovalRuleTier {
  mode: "any" | "all"
  role_keys: string[]
}

export interface ApprovalRuleInput {
  name: string
  /** All of them together. */
  conditions: ApprovalRuleCondition[]
  /** One after the other; none: anybody who may decide approves. */
  tiers: ApprovalRuleTier[]
  active: boolean
}

export interface ApprovalRule extends ApprovalRuleInput {
  id: string
  version: number
  /** Whether it is the shop's, for all companies. */
  shop_wide: boolean
}

/** Whether the shop's rules hold beside the company's own; version 0 where nothing was ever said. */
export interface ApprovalRuleScope {
  shop_rules: boolean
  version: number
}

export interface ApprovalRuleList {
  approval_rules: ApprovalRule[]
  shop_rules: ApprovalRule[]
  scope: ApprovalRuleScope
  /** Whether the one who asks may change them. */
  editable: boolean
}

/** What a rule can name. */
export interface ApprovalRuleChoices {
  currency_code: string | null
  /** `decides`: a tier can name it. */
  roles: (ApprovalRole & { decides: boolean })[]
  categories: { id: string; name: string }[]
  cost_centers: { id: string; name: string }[]
}

/** An order by its figures, or a cart of the company. */
export type ApprovalRulePreviewInput = (
  | { basket_id: string }
  | {
      amount: string
      shipping_amount?: string
      currency_code?: string
      item_count?: number
      category_ids?: string[]
      cost_center_id?: string | null
      new_address?: boolean
      user_id?: string | null
      role_keys?: string[]
    }
) & {
  /** One that is not saved, to be tried; with an id it stands in for that rule. */
  draft_rule?: ApprovalRuleInput & { id?: string }
}

/** What would happen to such an order: the purchase check of it, and who would decide. */
export interface ApprovalRulePreview extends Omit<PurchaseCheck, "cart_id" | "reason" | "rules" | "approval_request"> {
  /** `blocked`: it would neither be ordered nor could it be sent to anybody who approves it. */
  outcome: "ordered" | "approval_required" | "blocked"
  reason: PurchaseCheck["reason"] | "nobody_can_approve"
  /** Whether it would go to somebody to be approved. */
  needs_approval: boolean
  /** Those that ask for an approval; the id is null for a draft of a new one. */
  rules: (Omit<ApprovalRule, "id"> & { id: string | null; is_draft: boolean })[]
  /** One after the other; all slots of one are needed. Empty where neither a budget nor a rule asks for an approval, and where nobody could order at all. */
  tiers: {
    slots: {
      /** Empty: anybody who may decide. */
      roles: ApprovalRole[]
      /** Who could give this approval now, by their roles and ceilings. */
      people: { id: string; name: string }[]
      /** Whether nobody holds such a role, so that others approve in their place. */
      is_fallback: boolean
    }[]
  }[]
}
