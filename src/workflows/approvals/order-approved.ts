import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { getOptions } from "../../get-options"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import type { RequestRow } from "../../modules/approval/store/request-rows"
import type { ApprovalFailureCode } from "../../modules/approval/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { describeError } from "../../outbox/describe-error"
import { readCode } from "../activation/errors"
import { settleOrders } from "../carts/settle-orders"
import { listOrdersOfCart } from "../checkout/list-orders-of-cart"
import { relayOutbox } from "../outbox/relay-outbox"
import { hasShortage } from "./find-shortage"
import { preparePayment } from "./prepare-payment"
import { auditApproval, tellPeople } from "./rules/approval-messages"
import { failureOf } from "./rules/failure-of"

const SECONDS_PER_MINUTE = 60
/** Bounds one run of the job; what is left goes with the next. */
const BATCH = 100
/** A process that dies each time is stopped by this: somebody has to look. */
const MOST_TRIES = 3

/**
 * Orders what was approved (C6): the buyer's own cart, at the prices the buyer saw, completed by the shop in the buyer's
 * name. One caller at a time; where the cart was ordered already, that order counts. It ends as `ordered` or `failed`, or, where the process
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

/**
 * Takes up approved requests whose process died (C6): an order that has come about counts, and what has not is ordered now, or
 * fails where it was tried too often. Safe to run anywhere and by many at once.
 *
 * @returns how many it took up
 */
export async function healApprovals(container: MedusaContainer): Promise<number> {
  const approvals = container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let healed = 0
  for (const stalled of await approvals.listStalled({ olderThanSeconds: leaseSeconds(), limit: BATCH })) {
    try {
      const request = await approvals.claimOrdering({ id: stalled.id, leaseSeconds: leaseSeconds() })
      if (request) {
        await takeUp(container, { request, diedAt: stalled.ordering_at })
        healed += 1
      }
    } catch (error) {
      // one that cannot be settled must not keep the others from it
      logger.error(`approvals: ${stalled.id} could not be settled: ${describeError(error)}`)
    }
  }
  if (healed > 0) {
    void relayOutbox(container)
  }
  return healed
}

async function takeUp(
  container: MedusaContainer,
  { request, diedAt }: { request: RequestRow; diedAt: Date | null }
): Promise<void> {
  const approvals = container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
  const isOrdered = (await listOrdersOfCart(container, request.cart_id)).length > 0
  if (!isOrdered && request.ordering_tries > MOST_TRIES) {
    await fail(container, request, { code: "order_failed", detail: "The process ended each time while ordering" })
    return
  }
  // an order that was made and not linked to its cart any more must not be made again
  if (!isOrdered && diedAt && (await approvals.hasOrderWithoutCart({ customerId: request.customer_id, since: diedAt }))) {
    await fail(container, request, { code: "order_uncertain", detail: "The buyer has an order that belongs to no cart" })
    return
  }
  await order(container, request)
}

async function order(container: MedusaContainer, request: RequestRow): Promise<void> {
  const { cart_id: cartId } = request
  if (await noteOrder(container, request)) {
    return
  }
  let thrown: unknown = null
  try {
    // the job that looks for the orders of carts looks at this one from now on
    await container.resolve<CompanyModuleService>(COMPANY_MODULE).touchCart(cartId)
    await preparePayment(container, cartId)
    const { errors } = await completeCartWorkflow(container).run({ input: { id: cartId }, throwOnError: false })
    thrown = errors[0]?.error ?? null
  } catch (error) {
    thrown = error
  }
  // what failed behind the order may have left it standing
  if (!(await noteOrder(container, request))) {
    await fail(container, request, await explain(container, cartId, thrown))
  }
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

/** @returns whether the cart has an order */
async function noteOrder(container: MedusaContainer, request: RequestRow): Promise<boolean> {
  const [orderId] = await listOrdersOfCart(container, request.cart_id)
  if (orderId === undefined) {
    return false
  }
  await settleOrders(container, { cartId: request.cart_id })
  await unlessMoved(async () => {
    await container
      .resolve<ApprovalModuleService>(APPROVAL_MODULE)
      .move({ id: request.id, move: "order", author: null, orderId }, ({ after }) => [
        auditApproval("approval.ordered", { request: after, by: null, more: { order_id: orderId } }),
        tellPeople("ordered", after),
      ])
  })
  return true
}

async function fail(
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
async function unlessMoved(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (readCode(error) !== "approval_already_decided") {
      throw error
    }
  }
}

/** Longer than the platform's own completion of a cart can live. */
function leaseSeconds(): number {
  return getOptions().approvals.retryMinutes * SECONDS_PER_MINUTE
}
