/** Whether an amount is reached, or gone beyond. */
type Comparison = "at_least" | "over"

/**
 * One thing that a rule asks of an order or of its buyer (C7). Amounts are decimals in major units with tax; a category
 * holds those beneath it, and so does a cost center.
 */
export type RuleCondition =
  | { kind: "total"; comparison: Comparison; amount: string; currency_code: string }
  | { kind: "shipping"; comparison: Comparison; amount: string; currency_code: string }
  /** Pieces, over all lines. */
  | { kind: "item_count"; at_least: number }
  /** Any line in any of them. */
  | { kind: "category"; category_ids: string[] }
  | { kind: "cost_center"; cost_center_ids: string[] }
  /** It goes where neither the company's nor the buyer's address book knows. */
  | { kind: "new_address" }
  /** The buyer holds any of them. */
  | { kind: "role"; role_keys: string[] }

/** Who has to approve: one person of any of these roles, or one of each. */
export interface RuleTier {
  mode: "any" | "all"
  role_keys: string[]
}

/** What can be said of a rule, by whoever may. */
export interface RuleTerms {
  name: string
  /** All of them together. */
  conditions: RuleCondition[]
  /** One after the other; none: everybody decides who may. */
  tiers: RuleTier[]
  active: boolean
}

/** A rule that asks for an approval. */
export type ApprovalRule = RuleTerms & {
  id: string
  /** Null: the shop's, for every company. */
  companyId: string | null
  version: number
}

/** What rules look at of an order. */
export interface RuledOrder {
  readonly total: string
  readonly shipping: string
  readonly currencyCode: string
  /** What one of its currency is worth in others, as far as the shop says so. */
  readonly rates: Readonly<Record<string, string>>
  readonly itemCount: string
  /** Of its articles, with those above each. */
  readonly categoryIds: readonly string[]
  /** The chosen cost center and those above it. */
  readonly costCenterIds: readonly string[]
  readonly isAddressNew: boolean
  /** What the buyer holds. */
  readonly roleKeys: readonly string[]
}

/** One approval that a tier needs: of somebody who holds any of these roles; without a role of anybody who may decide. */
export interface Slot {
  role_keys: string[]
  /** The place of whoever gave it, and when; null while nobody did. */
  approved_by_id: string | null
  approved_at: string | null
}

/** What a request needs at the same time. */
export interface RequestTier {
  slots: Slot[]
}
