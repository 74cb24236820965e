import { z } from "@medusajs/framework/zod"
import type { ChangeNote } from "../../modules/company/store/order-change-store"
import type { OrderDispatch } from "../../modules/company/store/order-dispatch-store"
import { isErpUnavailable } from "../../modules/erp"
import type { ErpOrder, ErpOrderChangeAnswer } from "../../modules/erp"
import { describeError } from "../../outbox/describe-error"
import type { Deliverer } from "../../outbox/relay"
import type { ErpOrderChangeMessage } from "../../outbox/types"
import { addsUp } from "./adds-up"
import type { ErpOrderDependencies } from "./deliver-erp-order"
import { computeDigest } from "./order-state"
import { prepareErpOrder } from "./prepare-erp-order"

const changePayload = z.object({ order_id: z.string(), mark: z.string() }) satisfies z.ZodType<ErpOrderChangeMessage["payload"]>

/** What telling a change needs besides what sending an order does. */
export type OrderChangeDependencies = Pick<ErpOrderDependencies, "findDispatch" | "readOrder" | "findPlacing"> & {
  forgetTold(orderId: string): Promise<void>
  noteChange(note: ChangeNote): Promise<void>
  cancelOrder(input: { orderId: string; orderNumber: string }): Promise<ErpOrderChangeAnswer>
  updateOrder(input: { order: ErpOrder; orderNumber: string }): Promise<ErpOrderChangeAnswer>
}

/**
 * Tells the ERP what an order that it has is by now (F1, F4): cancelled, or made of other rows. The order is read when the message
 * leaves, so that the newest state is told; a message about an older one has nothing to do. What the ERP keeps is its answer: it
 * stands at the order for the operator, and holds no other order back.
 */
export function createOrderChangeDeliverer(dependencies: OrderChangeDependencies): Deliverer {
  return async ({ payload, isLast }) => {
    const read = changePayload.safeParse(payload)
    if (!read.success) {
      return { outcome: "failed", reason: "This names no change of an order for the ERP", retryMayHelp: false }
    }
    const { order_id: orderId, mark } = read.data
    const dispatch = await dependencies.findDispatch(orderId)
    const isOpen = dispatch?.change === "waiting" || dispatch?.change === "failed"
    if (!dispatch || dispatch.order_number === null || dispatch.mark !== mark || !isOpen) {
      return { outcome: "delivered" }
    }
    try {
      const became = await tell(dependencies, { ...dispatch, order_number: dispatch.order_number })
      await dependencies.noteChange({ orderId, mark, ...became })
      return { outcome: "delivered" }
    } catch (error) {
      const reason = isErpUnavailable(error) ? error.cause : describeError(error)
      await dependencies.noteChange({ orderId, mark, state: isLast ? "failed" : "waiting", reason })
      return { outcome: "failed", reason, retryMayHelp: true }
    }
  }
}

type Became = { state: "done"; reason: null; told: string | null } | { state: "same"; reason: null; told: string } | { state: "kept"; reason: string }

async function tell(
  dependencies: OrderChangeDependencies,
  { order_id: orderId, order_number: orderNumber, told }: OrderDispatch & { order_number: string }
): Promise<Became> {
  const cancel = async () => {
    await dependencies.forgetTold(orderId)
    return became(await dependencies.cancelOrder({ orderId, orderNumber }), null)
  }
  const order = await dependencies.readOrder(orderId)
  if (!order || order.status === "canceled") {
    return await cancel()
  }
  const placing = await dependencies.findPlacing(order)
  if (!placing) {
    return { state: "kept", reason: "The company has no customer number" }
  }
  const erpOrder = prepareErpOrder(order, placing)
  if (!erpOrder) {
    return await cancel()
  }
  if (!addsUp(erpOrder, order)) {
    return { state: "kept", reason: "The order's rows do not add up to its total" }
  }
  const digest = computeDigest(erpOrder)
  if (digest === told) {
    return { state: "same", reason: null, told: digest }
  }
  await dependencies.forgetTold(orderId)
  return became(await dependencies.updateOrder({ order: erpOrder, orderNumber }), digest)
}

function became(answer: ErpOrderChangeAnswer, told: string | null): Became {
  return answer.outcome === "done" ? { state: "done", reason: null, told } : { state: "kept", reason: answer.reason }
}
