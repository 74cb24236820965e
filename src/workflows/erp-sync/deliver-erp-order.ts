import { z } from "@medusajs/framework/zod"
import type { AskedOrder, DispatchNote, OrderDispatch } from "../../modules/company/store/order-dispatch-store"
import { isErpUnavailable } from "../../modules/erp"
import type { ErpOrder, ErpOrderAnswer } from "../../modules/erp"
import { describeError } from "../../outbox/describe-error"
import type { Deliverer, Delivery } from "../../outbox/relay"
import type { ErpOrderMessage } from "../../outbox/types"
import { addsUp } from "./adds-up"
import { computeDigest, computeMark } from "./order-state"
import { prepareErpOrder, type OrderPlacing } from "./prepare-erp-order"
import type { OrderForErp } from "./read-order-for-erp"

const orderPayload = z.object({ order_id: z.string() }) satisfies z.ZodType<ErpOrderMessage["payload"]>

/** What sending an order needs of the rooms and the platform. */
export interface ErpOrderDependencies {
  /** Null for an order that is not written down. */
  findDispatch(orderId: string): Promise<OrderDispatch | null>
  /** Null for one that does not exist any more. */
  readOrder(orderId: string): Promise<OrderForErp | null>
  /** Null for the order of a company without a customer number. */
  findPlacing(order: OrderForErp): Promise<OrderPlacing | null>
  noteAsked(asked: AskedOrder): Promise<void>
  note(note: DispatchNote): Promise<void>
  sendOrder(order: ErpOrder): Promise<ErpOrderAnswer>
}

/**
 * Brings a placed order into the ERP, and keeps the number that it gets there (F1, F4). The order is read when the message leaves:
 * one that was cancelled meanwhile is not sent. A lost answer is asked for again, under the same key: the ERP gives the number of what
 * it has. What fails for good is noted at the order with its cause, and sent again once the operator says so.
 */
export function createErpOrderDeliverer(dependencies: ErpOrderDependencies): Deliverer {
  return async ({ payload, isLast }) => {
    const read = orderPayload.safeParse(payload)
    if (!read.success) {
      return { outcome: "failed", reason: "This names no order for the ERP", retryMayHelp: false }
    }
    const { order_id: orderId } = read.data
    const dispatch = await dependencies.findDispatch(orderId)
    if (dispatch?.state !== "waiting" && dispatch?.state !== "failed") {
      return { outcome: "delivered" }
    }
    const sent = await send(dependencies, dispatch)
    if (sent.outcome === "delivered") {
      return sent
    }
    const { isOpen, ...delivery } = sent
    const isOver = isLast || !delivery.retryMayHelp
    await dependencies.note(
      isOver
        ? { orderId, state: "failed", failure: delivery.reason, isOpen }
        : { orderId, state: "waiting", failure: delivery.reason }
    )
    return delivery
  }
}

/** `isOpen`: the ERP was asked and gave no answer, so it may have the order. */
type Sent = Extract<Delivery, { outcome: "delivered" }> | (Extract<Delivery, { outcome: "failed" }> & { isOpen: boolean })

async function send(dependencies: ErpOrderDependencies, dispatch: OrderDispatch): Promise<Sent> {
  const { order_id: orderId, asked_at: askedAt } = dispatch
  try {
    const order = await dependencies.readOrder(orderId)
    const placing = order && (await dependencies.findPlacing(order))
    const erpOrder = order && placing && prepareErpOrder(order, placing)
    if (order && !placing) {
      return refused("The company has no customer number", askedAt)
    }
    if (!order || order.status === "canceled" || !erpOrder) {
      return await takeBack(dependencies, dispatch)
    }
    if (!addsUp(erpOrder, order)) {
      return refused("The order's rows do not add up to its total", askedAt)
    }
    await dependencies.noteAsked({ orderId, mark: computeMark(order), told: computeDigest(erpOrder) })
    const answer = await dependencies.sendOrder(erpOrder)
    if (answer.outcome === "refused") {
      return refused(answer.reason, null)
    }
    await dependencies.note({ orderId, state: "sent", orderNumber: answer.orderNumber })
    return { outcome: "delivered" }
  } catch (error) {
    const reason = isErpUnavailable(error) ? error.cause : describeError(error)
    return { outcome: "failed", reason, retryMayHelp: true, isOpen: true }
  }
}

function refused(reason: string, askedAt: Date | null): Sent {
  return { outcome: "failed", reason, retryMayHelp: false, isOpen: askedAt !== null }
}

/** It is not sent any more; where an earlier try got no answer, somebody has to look whether it arrived. */
async function takeBack(dependencies: ErpOrderDependencies, { order_id: orderId, asked_at: askedAt }: OrderDispatch): Promise<Sent> {
  const failure = "Cancelled after a try that got no answer: the ERP may have the order. Cancel it there."
  await dependencies.note(
    askedAt === null ? { orderId, state: "canceled" } : { orderId, state: "failed", failure, isOpen: true }
  )
  return { outcome: "delivered" }
}
