import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { getOptions } from "../../get-options"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { CartApproval } from "../../modules/company/store/cart-store"
import type { ApprovalRule } from "../../modules/approval/rule-types"
import { listMatchingRules } from "../approval-rules/match-rules"
import { toRuledCart } from "../approval-rules/rules/ruled-cart"
import { parseOrderedCart } from "../approvals/read-cart"
import { readerLocale } from "../mail/reader-locale"
import { gateRefusal, placeRefusal } from "./errors"
import { findCartSpender } from "./find-spender"
import type { CartSpender } from "./find-spender"
import { holdSpending } from "./hold-spending"
import { judgeApproval } from "./judge-approval"
import { judgePlace } from "./judge-place"
import { judgeSpending } from "./judge-spending"
import { listHelpers } from "./list-helpers"
import { parseCart } from "./read-order"
import { approvalWords, describeRules } from "./rules/approval-words"
import { describeGoneCostCenter, describeRefusal } from "./rules/describe-exceeded"
import { computeCartAmount } from "./rules/order-amount"

/** What the platform's hook gives; the cart comes with its totals. */
interface GateInput {
  cart: unknown
}

interface GateContext {
  container: MedusaContainer
  context?: { transactionId?: string }
}

/**
 * For the hook `completeCartWorkflow.hooks.validate` (C2): whatever client places the order, it is held against every
 * limit that applies, and what it costs is reserved for this run of the workflow. The plugin registers it (option
 * `hooks.completeCart`); a shop that owns this hook calls it itself, with `releaseCheckout` as its compensation.
 *
 * A cart that was approved, and is still what was approved, passes the limits and the rules that ask for an approval (C6, C7). It is looked up
 * by the cart alone: the one who approves completes it, and nobody is signed in then.
 *
 * @throws `budget_blocked`, `approval_required`, `currency_mismatch`, `company_required`, `cost_center_unavailable`,
 * `cart_awaiting_approval`, `approval_outdated` (400), and `company_inactive`, `user_deactivated`, `permission_denied` (403)
 */
export async function gateCheckout(
  { cart }: GateInput,
  { container, context }: GateContext
): Promise<StepResponse<undefined, string | null>> {
  const facts = parseCart(cart)
  const found = await findCartSpender(container, facts.id)
  // in a retry, the run that made the order holds what it costs, and this one has nothing to give back
  if (found.hasOrder) {
    return new StepResponse(undefined, null)
  }
  if (found.kind === "none" || found.kind === "left") {
    if (found.approval) {
      // the buyer has left since: nobody approved an order of somebody without a company
      throw gateRefusal("approval_outdated", approvalWords.en.outdated)
    }
    if (found.kind === "left") {
      throw placeRefusal("user_deactivated")
    }
    return new StepResponse(undefined, null)
  }
  if (found.kind === "unknown") {
    throw gateRefusal("company_required", "Say for which of your companies this is ordered.")
  }
  const closed = judgePlace(found.place)
  if (closed) {
    throw placeRefusal(closed)
  }
  const approval = judgeApproval(cart, found)
  const { spender, place } = found
  const locale = readerLocale(place)
  if (!found.hasCostCenter) {
    throw gateRefusal("cost_center_unavailable", describeGoneCostCenter(locale))
  }
  const priced = { amount: computeCartAmount(facts), currencyCode: facts.currency_code }
  if (!approval) {
    // of the cart that the order is made of, and not of one read again
    const rules = await listMatchingRules(container, { found, cart: () => toRuledCart(parseOrderedCart(cart)) })
    if (rules.length > 0) {
      throw await refuseByRules(container, { found, cartId: facts.id, rules, ...priced })
    }
  }
  await noteBooking(container, { cartId: facts.id, found, approval })
  if (!getOptions().features.budgets) {
    return new StepResponse(undefined, null)
  }
  // each run holds for itself: one that failed has given its own back
  const key = `run:${context?.transactionId ?? randomUUID()}:${facts.id}`
  await holdSpending(container, {
    key,
    spender,
    cartId: facts.id,
    ...priced,
    placedAt: new Date(),
    isApproved: approval !== null,
    ...(approval ? { cause: `approval:${approval.id}` } : {}),
    locale,
    reader: "buyer",
  })
  return new StepResponse(undefined, key)
}

/** What a rule asks for is told after what nobody can lift. */
async function refuseByRules(
  container: MedusaContainer,
  {
    found: { spender, place },
    rules,
    ...priced
  }: {
    found: Extract<CartSpender, { kind: "member" }>
    cartId: string
    rules: readonly ApprovalRule[]
    amount: string
    currencyCode: string
  }
): Promise<Error> {
  const locale = readerLocale(place)
  if (getOptions().features.budgets) {
    const { decision, objection, refusedByShop } = await judgeSpending(container, { ...priced, spender, at: new Date() })
    if (objection && refusedByShop === "budget_blocked") {
      return gateRefusal(refusedByShop, objection.message[locale])
    }
    if (decision.outcome === "refused" && decision.reason !== "approval_required") {
      const names = (await listHelpers(container, spender.companyId)).map(({ name }) => name)
      return gateRefusal(decision.reason, describeRefusal(decision, { locale, reader: "buyer", helpers: { names } }))
    }
  }
  return gateRefusal("approval_required", describeRules(rules, locale))
}

/** The order that comes of the cart carries what is held for it here, whatever is chosen meanwhile; mostly there is nothing to note. */
async function noteBooking(
  container: MedusaContainer,
  {
    cartId,
    found: { binding, spender },
    approval,
  }: { cartId: string; found: Extract<CartSpender, { kind: "member" }>; approval: CartApproval | null }
): Promise<void> {
  const costCenterId = spender.costCenterIds[0] ?? null
  // another approver may have tried again since
  const isNoted =
    binding?.booked_cost_center_id === costCenterId &&
    binding.approval_request_id === (approval?.id ?? null) &&
    binding.approver_name === (approval?.approver_name ?? null)
  if (binding && !isNoted) {
    await container.resolve<CompanyModuleService>(COMPANY_MODULE).carts.noteBooking({
      cartId,
      costCenterId,
      approval: approval && { requestId: approval.id, approverName: approval.approver_name },
    })
  }
}

/** The compensation that belongs to `gateCheckout`: the order did not come about, so nothing is held for it any more. */
export async function releaseCheckout(key: string | null | undefined, { container }: GateContext): Promise<void> {
  if (key) {
    await container.resolve<BudgetModuleService>(BUDGET_MODULE).release({ key, cause: "checkout.failed" })
  }
}
