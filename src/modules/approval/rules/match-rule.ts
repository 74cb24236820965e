import { MathBN } from "@medusajs/framework/utils"
import type { ApprovalRule, RuleCondition, RuledOrder } from "../rule-types"

/** Whether a rule asks for an approval of an order: all that it names is so (C7). */
export function matchesRule({ conditions }: Pick<ApprovalRule, "conditions">, order: RuledOrder): boolean {
  return conditions.length > 0 && conditions.every((condition) => isMet(condition, order))
}

function isMet(condition: RuleCondition, order: RuledOrder): boolean {
  switch (condition.kind) {
    case "total":
      return reaches(order.total, condition, order)
    case "shipping":
      return reaches(order.shipping, condition, order)
    case "item_count":
      return MathBN.gte(order.itemCount, condition.at_least)
    case "category":
      return hasAny(condition.category_ids, order.categoryIds)
    case "cost_center":
      return hasAny(condition.cost_center_ids, order.costCenterIds)
    case "new_address":
      return order.isAddressNew
    case "role":
      return hasAny(condition.role_keys, order.roleKeys)
  }
}

/** Where nobody says what the currencies are worth to each other, somebody is asked rather than nobody. */
function reaches(
  value: string,
  { comparison, amount, currency_code: currencyCode }: Extract<RuleCondition, { kind: "total" | "shipping" }>,
  { currencyCode: own, rates }: RuledOrder
): boolean {
  const rate = currencyCode === own ? "1" : Object.hasOwn(rates, currencyCode) ? rates[currencyCode] : undefined
  if (rate === undefined) {
    return true
  }
  const converted = MathBN.mult(value, rate)
  return comparison === "over" ? MathBN.gt(converted, amount) : MathBN.gte(converted, amount)
}

function hasAny(wanted: readonly string[], held: readonly string[]): boolean {
  return wanted.some((one) => held.includes(one))
}
