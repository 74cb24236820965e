import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import type { RequestRow } from "../../modules/approval/store/request-rows"
import type { ApprovalFailureCode } from "../../modules/approval/types"
import { describeError } from "../../outbox/describe-error"
import { readCode } from "../activation/errors"
import { PLACED_AFTER_SECONDS, settleOrders } from "../carts/settle-orders"
import { auditApproval, tellPeople } from "./rules/approval-messages"

/** Nobody knows whether it will ever be paid, and it must not be made again: somebody has to look. */
const UNPAID = { code: "order_uncertain", detail: "An order was made whose payment nobody authorised" } as const

/**
 * `olderThanSeconds`: of whoever was not told that it was placed; a younger order is written down by the job.
 *
 * @returns whether the cart has an order, which is the request's by then. One that was left unpaid is not: an approved request has failed
 * by then, a released one waits for its day
 */
export async function noteOrder(
  container: MedusaContainer,
  request: RequestRow,
  { olderThanSeconds }: { olderThanSeconds?: number } = {}
): Promise<boolean> {
  const approvals = container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
  const found = await approvals.findOrderOfCart(request.cart_id)
  if (!found) {
    return false
  }
  const { order_id: orderId, is_unpaid: isUnpaid } = found
  await settleOrders(container, { cartId: request.cart_id, olderThanSeconds: isUnpaid ? PLACED_AFTER_SECONDS : olderThanSeconds })
  if (isUnpaid) {
    if (request.status === "approved") {
      await noteFailure(container, request, UNPAID)
    }
    return true
  }
  await unlessMoved(async () => {
    await approvals.move({ id: request.id, move: "order", author: null, orderId }, ({ after }) => [
      auditApproval("approval.ordered", { request: after, by: null, more: { order_id: orderId } }),
      tellPeople("ordered", after),
    ])
  })
  return true
}

/** It was approved, and no order came of it. */
export async function noteFailure(
  container: MedusaContainer,
  request: RequestRow,
  failure: { code: ApprovalFailureCode; detail: string | null }
): Promise<void> {
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .warn(`approvals: ${request.id} could not be ordered: ${failure.code}: ${describeError(failure.detail ?? "no more is known")}`)
  await unlessMoved(async () => {
    await container
      .resolve<ApprovalModuleService>(APPROVAL_MODULE)
      .move({ id: request.id, move: "fail", author: null, failure }, ({ after }) => [
        auditApproval("approval.failed", { request: after, by: null, more: { failure_code: failure.code } }),
        tellPeople("failed", after),
      ])
  })
}

/** Somebody else has brought it to an end meanwhile: theirs stands. */
export async function unlessMoved(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (readCode(error) !== "approval_already_decided") {
      throw error
    }
  }
}
