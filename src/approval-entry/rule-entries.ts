export const conditionKinds = ["total", "shipping", "item_count", "category", "cost_center", "new_address", "role"] as const
type ConditionKind = (typeof conditionKinds)[number]

type RuleCondition =
  | { kind: "total" | "shipping"; comparison: "at_least" | "over"; amount: string; currency_code: string }
  | { kind: "item_count"; at_least: number }
  | { kind: "category"; category_ids: string[] }
  | { kind: "cost_center"; cost_center_ids: string[] }
  | { kind: "new_address" }
  | { kind: "role"; role_keys: string[] }

interface RuleTier {
  mode: "any" | "all"
  role_keys: string[]
}

/** What a rule says, as the API takes it. */
interface RuleValues {
  name: string
  conditions: RuleCondition[]
  tiers: RuleTier[]
  active: boolean
}

/** One condition as it is typed; what its kind does not ask for is left alone. */
export interface ConditionEntries {
  kind: ConditionKind
  comparison: "at_least" | "over"
  amount: string
  currency_code: string
  at_least: string
  /** Of categories, cost centers or roles. */
  ids: string[]
}

/** What is entered about a rule. */
export interface RuleEntries {
  name: string
  active: boolean
  conditions: ConditionEntries[]
  tiers: RuleTier[]
}

export function emptyCondition(currencyCode: string): ConditionEntries {
  return { kind: "total", comparison: "over", amount: "", currency_code: currencyCode, at_least: "", ids: [] }
}

export function emptyRule(currencyCode: string): RuleEntries {
  return { name: "", active: true, conditions: [emptyCondition(currencyCode)], tiers: [] }
}

/**
 * @param currencyCode of conditions that will get an amount
 * @param writeAmount an amount as people type it here
 */
export function readRule(
  { name, active, conditions, tiers }: RuleValues,
  { currencyCode, writeAmount }: { currencyCode: string; writeAmount: (amount: string) => string }
): RuleEntries {
  return {
    name,
    active,
    conditions: conditions.map((condition) => ({
      ...emptyCondition(currencyCode),
      ...readCondition(condition, writeAmount),
      kind: condition.kind,
    })),
    tiers,
  }
}

function readCondition(condition: RuleCondition, writeAmount: (amount: string) => string): Partial<ConditionEntries> {
  switch (condition.kind) {
    case "total":
    case "shipping":
      return { ...condition, amount: writeAmount(condition.amount) }
    case "item_count":
      return { at_least: String(condition.at_least) }
    case "category":
      return { ids: condition.category_ids }
    case "cost_center":
      return { ids: condition.cost_center_ids }
    case "role":
      return { ids: condition.role_keys }
    case "new_address":
      return {}
  }
}

/**
 * What is sent of entries.
 *
 * @param readAmount an amount as the API takes it; null for what is none, which is sent as it is, for the shop to refuse
 */
export function prepareRule({ name, active, conditions, tiers }: RuleEntries, readAmount: (text: string) => string | null): RuleValues {
  return { name: name.trim(), active, conditions: conditions.map((entries) => prepareCondition(entries, readAmount)), tiers }
}

function prepareCondition(entries: ConditionEntries, readAmount: (text: string) => string | null): RuleCondition {
  const { kind, comparison, amount, ids } = entries
  switch (kind) {
    case "total":
    case "shipping":
      return { kind, comparison, amount: readAmount(amount) ?? amount, currency_code: entries.currency_code.trim().toLowerCase() }
    case "item_count":
      return { kind, at_least: Number(entries.at_least) }
    case "category":
      return { kind, category_ids: ids }
    case "cost_center":
      return { kind, cost_center_ids: ids }
    case "role":
      return { kind, role_keys: ids }
    case "new_address":
      return { kind }
  }
}

/** Whole pieces. */
export function isCount(text: string): boolean {
  return /^\d{1,7}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 1_000_000
}
