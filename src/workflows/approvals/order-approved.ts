import type { MedusaContainer } from "@medusajs/framework/types"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { getOptions } from "../../get-options"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import type { RequestRow } from "../../modules/approval/store/request-rows"
import type { ApprovalFailureCode } from "../../modules/approval/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { PLACED_AFTER_SECONDS } from "../carts/settle-orders"
import { hasShortage } from "./find-shortage"
import { leaseSeconds } from "./lease-seconds"
import { noteFailure, noteOrder } from "./note-outcome"
import { preparePayment } from "./prepare-payment"
import { releaseApproved } from "./release-approved"
import { failureOf } from "./rules/failure-of"

/** A process that dies each time is stopped by this: somebody has to look. */
const MOST_TRIES = 3

/**
 * Orders what was approved (C6): the buyer's own cart, at the prices the buyer saw, completed by the shop in the buyer's
 * name; or gives it back to its buyer to be ordered (option `approvals.onApprove`, and where the payment needs the buyer). One caller at a time;
 * where the cart was ordered already, that order counts. It ends as `ordered`, `released` or `failed`, or, where the process
 * dies, is taken up by the job.
 */
export async function orderApproved(container: MedusaContainer, requestId: string): Promise<void> {
  const request = await container
    .resolve<ApprovalModuleService>(APPROVAL_MODULE)
    .claimOrdering({ id: requestId, leaseSeconds: leaseSeconds() })
  if (request) {
    await order(container, request)
  }
}

/** Goes on with one whose process died. @returns false where somebody else does */
export async function takeUpStalled(container: MedusaContainer, stalled: RequestRow): Promise<boolean> {
  const approvals = container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
  const request = await approvals.claimOrdering({ id: stalled.id, leaseSeconds: leaseSeconds() })
  if (!request) {
    return false
  }
  const diedAt = stalled.ordering_at
  const isMade = (await approvals.findOrderOfCart(request.cart_id)) !== null
  if (!isMade && request.ordering_tries > MOST_TRIES) {
    await noteFailure(container, request, { code: "order_failed", detail: "The process ended each time while ordering" })
    return true
  }
  // an order that was made and not linked to its cart any more must not be made again
  if (!isMade && diedAt && (await approvals.hasOrderWithoutCart({ customerId: request.customer_id, since: diedAt }))) {
    await noteFailure(container, request, { code: "order_uncertain", detail: "The buyer has an order that belongs to no cart" })
    return true
  }
  await order(container, request)
  return true
}

async function order(container: MedusaContainer, request: RequestRow): Promise<void> {
  // an earlier try's, of which nobody knows how far it came
  if (await noteOrder(container, request, { olderThanSeconds: PLACED_AFTER_SECONDS })) {
    return
  }
  let thrown: unknown = null
  try {
    if ((await completeOrRelease(container, request)) === "released") {
      return
    }
  } catch (error) {
    thrown = error
  }
  // what failed behind the order may have left it standing
  if (!(await noteOrder(container, request))) {
    await noteFailure(container, request, await explain(container, request.cart_id, thrown))
  }
}

/** @throws why no order comes of it */
async function completeOrRelease(container: MedusaContainer, request: RequestRow): Promise<"completed" | "released"> {
  const { cart_id: cartId } = request
  const payment = await preparePayment(container, request)
  if (payment === "needs_buyer" || getOptions().approvals.onApprove === "release") {
    await releaseApproved(container, request)
    return "released"
  }
  // the job that looks for the orders of carts looks at this one from now on
  await container.resolve<CompanyModuleService>(COMPANY_MODULE).carts.touch({ cartId, customerId: request.customer_id })
  const { errors } = await completeCartWorkflow(container).run({ input: { id: cartId }, throwOnError: false })
  const error: unknown = errors[0]?.error
  if (error) {
    throw error
  }
  return "completed"
}

/** Why it failed; for stock that is gone, the platform's completion has no code. */
async function explain(
  container: MedusaContainer,
  cartId: string,
  thrown: unknown
): Promise<{ code: ApprovalFailureCode; detail: string | null }> {
  const failure = failureOf(thrown)
  const isShort = failure.code === "order_failed" && (await hasShortage(container, cartId))
  return isShort ? { ...failure, code: "stock_gone" } : failure
}
