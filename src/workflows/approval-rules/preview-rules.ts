import type { MedusaContainer } from "@medusajs/framework/types"
import { approvalRefusal } from "../../modules/approval/errors"
import { mergeTiers } from "../../modules/approval/rules/merge-tiers"
import type { ApprovalRule, RequestTier } from "../../modules/approval/rule-types"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { listDeciders } from "../approvals/list-deciders"
import type { Decider } from "../approvals/list-deciders"
import { readShownCart } from "../approvals/read-cart"
import { chooseDeciders, chooseReceivers } from "../approvals/rules/choose-deciders"
import { fillsSlot } from "../approvals/rules/choose-tier-deciders"
import { findCartSpender } from "../checkout/find-spender"
import { listMatchingRules, matchRules } from "./match-rules"
import { toRuledCart } from "./rules/ruled-cart"

/** An order that nobody has made yet, by its figures. */
interface PlannedOrder {
  amount: string
  shippingAmount: string
  currencyCode: string
  itemCount: number
  categoryIds: readonly string[]
  costCenterId: string | null
  isAddressNew: boolean
  /** Null: of anybody, who holds these roles. */
  businessUserId: string | null
  roleKeys: readonly string[]
}

/** One approval that would be asked for, and of whom. */
interface PlannedSlot {
  roleKeys: string[]
  deciders: Decider[]
  /** Whether nobody holds one of the roles, so that others decide in their place. */
  isFallback: boolean
}

/** What would happen to an order (C7). */
export interface RulePreview {
  rules: ApprovalRule[]
  /** One after the other; empty where no rule asks for an approval. */
  tiers: { slots: PlannedSlot[] }[]
}

/**
 * "What would happen to this basket?", for one of a company's carts or for figures. Budgets are not looked at: the purchase
 * check tells what they say.
 *
 * @throws `not_found` for a cart that is none of the company's, for another company's user, and for a cost center that is not there
 */
export async function previewRules(
  container: MedusaContainer,
  { companyId, asked }: { companyId: string; asked: { cartId: string } | PlannedOrder }
): Promise<RulePreview> {
  const { rules, buyerId } =
    "cartId" in asked ? await matchCart(container, companyId, asked.cartId) : await matchPlanned(container, companyId, asked)
  const deciders = chooseDeciders(await listDeciders(container, companyId), buyerId ?? "")
  const tiers = rules.length > 0 ? (mergeTiers(rules) ?? [anybody]) : []
  return { rules, tiers: tiers.map(({ slots }) => ({ slots: slots.map(({ role_keys: keys }) => planSlot(deciders, keys)) })) }
}

/** One tier, in which everybody decides who may. */
const anybody: RequestTier = { slots: [{ role_keys: [], approved_by_id: null, approved_at: null }] }

function planSlot(deciders: readonly Decider[], roleKeys: string[]): PlannedSlot {
  if (roleKeys.length === 0) {
    return { roleKeys, deciders: chooseReceivers(deciders), isFallback: false }
  }
  return {
    roleKeys,
    deciders: deciders.filter((decider) => fillsSlot(deciders, { decider, roleKeys, request: { escalated_at: null } })),
    isFallback: !deciders.some((decider) => decider.roleKeys.some((key) => roleKeys.includes(key))),
  }
}

async function matchCart(container: MedusaContainer, companyId: string, cartId: string) {
  const [cart, found] = await Promise.all([readShownCart(container, cartId), findCartSpender(container, cartId)])
  if (!cart || found.kind !== "member" || found.spender.companyId !== companyId) {
    throw approvalRefusal("not_found")
  }
  const rules = await listMatchingRules(container, { found, cart: () => toRuledCart(cart) })
  return { rules, buyerId: found.place.business_user_id }
}

async function matchPlanned(container: MedusaContainer, companyId: string, asked: PlannedOrder) {
  const { businessUserId, costCenterId } = asked
  const place =
    businessUserId === null ? null : await container.resolve<CompanyModuleService>(COMPANY_MODULE).retrievePlace(businessUserId)
  if (businessUserId !== null && place?.company_id !== companyId) {
    throw approvalRefusal("not_found")
  }
  const costCenterIds =
    costCenterId === null
      ? []
      : await container.resolve<BudgetModuleService>(BUDGET_MODULE).costCenters.listPath({ id: costCenterId, companyId })
  if (costCenterId !== null && costCenterIds.length === 0) {
    throw approvalRefusal("not_found")
  }
  const rules = await matchRules(container, {
    question: { companyId, customerId: null, productIds: [], categoryIds: asked.categoryIds, address: null },
    order: {
      total: asked.amount,
      shipping: asked.shippingAmount,
      currencyCode: asked.currencyCode,
      itemCount: String(asked.itemCount),
      costCenterIds,
      roleKeys: place?.role_keys ?? asked.roleKeys,
    },
    isAddressNew: asked.isAddressNew,
  })
  return { rules, buyerId: businessUserId }
}
