import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { approvalRefusal } from "../../../modules/approval/errors"
import { listOpenSlots } from "../../../modules/approval/rules/approve-tier"
import { mergeTiers } from "../../../modules/approval/rules/merge-tiers"
import type { ApprovalRule } from "../../../modules/approval/rule-types"
import type { NewRequest, RequestReason } from "../../../modules/approval/types"
import { computeLeft } from "../../../modules/budget/rules/decide-spending"
import type { ExceededLimit } from "../../../modules/budget/types"
import { getOptions } from "../../../get-options"
import { listMatchingRules } from "../../approval-rules/match-rules"
import { toRuledCart } from "../../approval-rules/rules/ruled-cart"
import { gateRefusal, placeRefusal } from "../../checkout/errors"
import { findCartSpender } from "../../checkout/find-spender"
import type { CartSpender } from "../../checkout/find-spender"
import { judgePlace } from "../../checkout/judge-place"
import { judgeSpending } from "../../checkout/judge-spending"
import { listHelpers } from "../../checkout/list-helpers"
import { describeGoneCostCenter, describeRefusal } from "../../checkout/rules/describe-exceeded"
import { computeCartAmount } from "../../checkout/rules/order-amount"
import { readerLocale } from "../../mail/reader-locale"
import { chooseApprovers } from "../choose-approvers"
import { listDeciders } from "../list-deciders"
import { readShownCart } from "../read-cart"
import type { ShownCart } from "../read-cart"
import { chooseTierReceivers } from "../rules/choose-tier-deciders"
import { bookingOf } from "../rules/booking-of"
import { fingerprintCart } from "../rules/fingerprint-cart"
import { isComplete, snapshotCart } from "../rules/snapshot-cart"
import { isUsable } from "../rules/usable-session"
import type { ApprovalRequestRun, PlannedRequest } from "../types"

export const checkRequestStepId = "check-approval-request"

type Member = Extract<CartSpender, { kind: "member" }>

/** The request as it is to be, once it is clear that it is needed and that somebody can decide. Reads only, so there is nothing to undo. */
export const checkRequestStep = createStep(
  checkRequestStepId,
  async ({ cartId, comment }: ApprovalRequestRun, { container }): Promise<StepResponse<PlannedRequest>> => {
    const { cart, found } = await requireCart(container, cartId)
    const { place, spender, binding } = found
    const amount = computeCartAmount(cart)
    const rules = await listMatchingRules(container, { found, cart: () => toRuledCart(cart) })
    const reasons = await listReasons(container, { found, cartId, amount, currencyCode: cart.currency_code, rules })
    const tiers = mergeTiers(rules)
    const deciders = await chooseApprovers(container, await listDeciders(container, spender.companyId), {
      business_user_id: place.business_user_id,
      amount,
      currency_code: cart.currency_code,
    })
    if (deciders.length === 0) {
      throw approvalRefusal("nobody_can_approve")
    }
    const booking = bookingOf(found)
    const request: NewRequest = {
      id: generateEntityId(undefined, "apreq"),
      companyId: spender.companyId,
      businessUserId: place.business_user_id,
      customerId: place.customer_id,
      cartId,
      amount,
      currencyCode: cart.currency_code,
      fingerprint: fingerprintCart(cart, booking),
      snapshot: snapshotCart(cart),
      reasons,
      tiers,
      costCenterId: booking.costCenterId,
      purchaseOrderNumber: booking.purchaseOrderNumber,
      delegate:
        booking.delegateCustomerNumber === null
          ? null
          : { customerNumber: booking.delegateCustomerNumber, name: binding?.delegate_name ?? null },
      paymentProviderId: cart.payment_collection.find(isUsable)?.provider_id ?? null,
      comment,
    }
    return new StepResponse({ ...request, receiverIds: chooseTierReceivers(deciders, { open_slots: tiers && listOpenSlots(tiers[0]?.slots ?? []), escalated_at: null }).map(({ businessUserId }) => businessUserId) })
  }
)

/** @throws why the cart cannot be ordered by anybody, approved or not */
async function requireCart(container: MedusaContainer, cartId: string): Promise<{ cart: ShownCart; found: Member }> {
  const [cart, found] = await Promise.all([readShownCart(container, cartId), findCartSpender(container, cartId)])
  if (!cart) {
    throw approvalRefusal("not_found")
  }
  if (found.kind !== "member" || !found.binding) {
    throw approvalRefusal("permission_denied")
  }
  if (cart.completed_at) {
    throw approvalRefusal("cart_ordered")
  }
  if (found.approval) {
    throw approvalRefusal("cart_awaiting_approval")
  }
  const closed = judgePlace(found.place)
  if (closed) {
    throw placeRefusal(closed)
  }
  if (!found.hasCostCenter) {
    throw gateRefusal("cost_center_unavailable", describeGoneCostCenter(readerLocale(found.place)))
  }
  if (!isComplete(cart)) {
    throw approvalRefusal("cart_incomplete")
  }
  return { cart, found }
}

/**
 * The limits and rules that ask for an approval of this amount.
 *
 * @throws `approval_not_needed`, and what an approval cannot lift: `budget_blocked`, `currency_mismatch`
 */
async function listReasons(
  container: MedusaContainer,
  { found, cartId, amount, currencyCode, rules }: { found: Member; cartId: string; amount: string; currencyCode: string; rules: readonly ApprovalRule[] }
): Promise<RequestReason[]> {
  const ruled = rules.map(({ id, name }): RequestReason => ({ kind: "rule", rule_id: id, rule_name: name }))
  if (!getOptions().features.budgets) {
    if (ruled.length === 0) {
      throw approvalRefusal("approval_not_needed")
    }
    return ruled
  }
  const { spender, place } = found
  const judged = await judgeSpending(container, { spender, cartId, amount, currencyCode, at: new Date() })
  const { decision, objection, refusedByShop } = judged
  const locale = readerLocale(place)
  if (objection && refusedByShop === "budget_blocked") {
    throw gateRefusal(refusedByShop, objection.message[locale])
  }
  if (decision.outcome === "allowed") {
    if (refusedByShop === null && ruled.length === 0) {
      throw approvalRefusal("approval_not_needed")
    }
    // no limit is exceeded: it is a rule, or the shop's own check, that asks for it
    return ruled
  }
  if (decision.reason !== "approval_required") {
    const names = (await listHelpers(container, spender.companyId)).map(({ name }) => name)
    throw gateRefusal(decision.reason, describeRefusal(decision, { locale, reader: "buyer", helpers: { names } }))
  }
  return [...decision.exceeded.map(describeReason), ...ruled]
}

function describeReason({ state, amount }: ExceededLimit): RequestReason {
  const { limit } = state
  return {
    kind: "limit",
    limit_id: limit.id,
    subject_type: limit.subject.type,
    subject_id: limit.subject.id,
    period: limit.period,
    limit_amount: limit.amount,
    left: computeLeft(state),
    amount,
    currency_code: limit.currencyCode,
  }
}
