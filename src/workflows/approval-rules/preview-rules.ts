import type { MedusaContainer } from "@medusajs/framework/types"
import { approvalRefusal } from "../../modules/approval/errors"
import { mergeTiers } from "../../modules/approval/rules/merge-tiers"
import type { ApprovalRule, RequestTier } from "../../modules/approval/rule-types"
import { chooseApprovers } from "../approvals/choose-approvers"
import { listDeciders } from "../approvals/list-deciders"
import type { Decider } from "../approvals/list-deciders"
import { readShownCart } from "../approvals/read-cart"
import { chooseFirstAsked } from "../approvals/rules/choose-first-asked"
import { fillsSlot } from "../approvals/rules/choose-tier-deciders"
import { onePerPerson } from "../approvals/rules/one-per-person"
import { findCartSpender } from "../checkout/find-spender"
import { judgeCart } from "../checkout/judge-cart"
import { judgePurchase } from "../checkout/judge-purchase"
import type { JudgedPurchase } from "../checkout/judge-purchase"
import { listMatchingRules } from "./match-rules"
import { planPurchase } from "./plan-purchase"
import type { PlannedOrder } from "./plan-purchase"
import { toRuledCart } from "./rules/ruled-cart"

/** One approval that would be asked for, and of whom. */
interface PlannedSlot {
  roleKeys: string[]
  /** Who could give it, each once, by the judge's own rule: whose ceiling is too low is not among them. */
  deciders: Decider[]
  /** Whether nobody who could approve it holds one of the roles, so that others decide in their place. */
  isFallback: boolean
}

/** What would happen to an order (C7, C10). */
export interface RulePreview {
  judged: JudgedPurchase
  /** `blocked` also where it needs an approval that nobody could give. */
  outcome: "ordered" | "approval_required" | "blocked"
  /** Who would be asked first; empty where nobody would. */
  approvers: Decider[]
  /** One after the other; empty where neither a budget nor a rule asks for an approval, and where nobody could order at all. */
  tiers: { slots: PlannedSlot[] }[]
}

/**
 * "What would happen to this basket?", for one of a company's carts or for figures: what the purchase check says of it, and who would
 * decide. Nothing is held, and nothing written.
 *
 * @param draft a rule that is not saved; it stands in for the one with its id
 * @throws `not_found` for a cart that is none of the company's, for another company's user, and for a cost center that is not there;
 * `budget_check_failed`
 */
export async function previewRules(
  container: MedusaContainer,
  { companyId, asked, draft }: { companyId: string; asked: { cartId: string } | PlannedOrder; draft: ApprovalRule | null }
): Promise<RulePreview> {
  const purchase =
    "cartId" in asked
      ? await readPurchase(container, { companyId, cartId: asked.cartId, draft })
      : await planPurchase(container, { companyId, asked, draft })
  const judged = await judgePurchase(container, { ...purchase, at: new Date() })
  const { closed, reason, rules } = judged
  // of what nobody could order at all nobody decides; a basket that waits has the tiers that its request was sent with
  const hasTiers = closed === null && (reason === "approval_required" || rules.length > 0)
  const able = hasTiers
    ? await chooseApprovers(container, await listDeciders(container, companyId), {
        business_user_id: purchase.spender.businessUserId,
        amount: purchase.amount,
        currency_code: purchase.currencyCode,
      })
    : []
  const isSent = hasTiers && reason === "approval_required" && able.length > 0
  return {
    judged,
    outcome: isSent ? "approval_required" : closed === null && reason === null ? "ordered" : "blocked",
    approvers: isSent ? chooseFirstAsked(able, rules) : [],
    tiers: hasTiers ? (mergeTiers(rules) ?? [anybody]).map(({ slots }) => ({ slots: slots.map(({ role_keys: keys }) => planSlot(able, keys)) })) : [],
  }
}

/** One tier, in which everybody decides who may. */
const anybody: RequestTier = { slots: [{ role_keys: [], approved_by_id: null, approved_at: null }] }

function planSlot(able: readonly Decider[], roleKeys: string[]): PlannedSlot {
  if (roleKeys.length === 0) {
    return { roleKeys, deciders: onePerPerson(able), isFallback: false }
  }
  return {
    roleKeys,
    deciders: onePerPerson(able.filter((decider) => fillsSlot(able, { decider, roleKeys, request: { escalated_at: null } }))),
    isFallback: !able.some((decider) => decider.roleKeys.some((key) => roleKeys.includes(key))),
  }
}

/** As the gate sees the cart: one that waits or was approved is held against no rule any more. */
async function readPurchase(
  container: MedusaContainer,
  { companyId, cartId, draft }: { companyId: string; cartId: string; draft: ApprovalRule | null }
) {
  const [cart, found] = await Promise.all([readShownCart(container, cartId), findCartSpender(container, cartId)])
  if (!cart || found.kind !== "member" || found.spender.companyId !== companyId) {
    throw approvalRefusal("not_found")
  }
  const ruled = toRuledCart(cart)
  return {
    ...judgeCart(found),
    spender: found.spender,
    cartId,
    amount: ruled.total,
    currencyCode: ruled.currencyCode,
    rules: found.approval ? [] : await listMatchingRules(container, { found, cart: () => ruled, draft }),
  }
}
