import type { MedusaContainer } from "@medusajs/framework/types"
import { APPROVAL_MODULE } from "../../modules/approval"
import { matchesRule } from "../../modules/approval/rules/match-rule"
import type { ApprovalRule, RuledOrder } from "../../modules/approval/rule-types"
import type ApprovalModuleService from "../../modules/approval/service"
import type { RuleQuestion } from "../../modules/approval/store/applying-rules"
import { convertToLimits } from "../checkout/convert-to-limits"
import type { CartSpender } from "../checkout/find-spender"
import { placeDraft } from "./rules/place-draft"
import type { RuledCart } from "./rules/ruled-cart"

/**
 * The rules that ask for an approval of a member's cart (C7), the shop's before the company's own. Where no rule can, nothing is
 * looked up; else it costs one statement.
 *
 * @param draft a rule that is not saved, to be tried
 *
 * @throws `budget_check_failed` where a rule is in another currency and the shop's function for rates fails
 */
export async function listMatchingRules(
  container: MedusaContainer,
  { found, cart, draft = null }: { found: Extract<CartSpender, { kind: "member" }>; cart: () => RuledCart; draft?: ApprovalRule | null }
): Promise<ApprovalRule[]> {
  if (!found.mayHaveRules && !draft) {
    return []
  }
  const { spender } = found
  const { productIds, address, ...figures } = cart()
  return await matchRules(container, {
    question: { companyId: spender.companyId, customerId: spender.customerId, productIds, categoryIds: [], address },
    order: { ...figures, costCenterIds: spender.costCenterIds, roleKeys: spender.roleKeys },
    draft,
  })
}

/** The same for any order, known by its figures. */
export async function matchRules(
  container: MedusaContainer,
  {
    question,
    order,
    isAddressNew,
    draft = null,
  }: {
    question: RuleQuestion
    order: Omit<RuledOrder, "rates" | "categoryIds" | "isAddressNew">
    /** Left out: as the address books say. */
    isAddressNew?: boolean
    draft?: ApprovalRule | null
  }
): Promise<ApprovalRule[]> {
  const found = await container.resolve<ApprovalModuleService>(APPROVAL_MODULE).rules.findApplying(question)
  const rules = placeDraft(found.rules, draft)
  const conditions = rules.flatMap((rule) => rule.conditions)
  const money = await convertToLimits(
    container,
    { amount: order.total, currencyCode: order.currencyCode, at: new Date() },
    async () => conditions.flatMap((one) => ("currency_code" in one ? [{ limit: { currencyCode: one.currency_code } }] : []))
  )
  const facts: RuledOrder = {
    ...order,
    rates: money.rates,
    categoryIds: found.category_ids,
    isAddressNew: isAddressNew ?? found.is_address_new,
  }
  return rules.filter((rule) => matchesRule(rule, facts))
}
