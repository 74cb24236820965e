import assert from "node:assert/strict"
import { parseOrderChange } from "../../../src/modules/erp/answers/parse-order-change"
import { parseOrderNumber } from "../../../src/modules/erp/answers/parse-order-number"
import type { ErpOrder } from "../../../src/modules/erp/order-types"
import type { ErpProvider } from "../../../src/modules/erp/types"
import { patience as signal, type Check } from "../check"
import { sampleOrder } from "../sample-order"
import type { Samples } from "../samples"
import { settledWithin } from "../settled-within"

const abortObeyedWithinMs = 200

/** As orders are: only where the samples allow it, and only what the provider does at all. */
function leftOut(...operations: ("cancelOrder" | "updateOrder")[]): Check["leftOut"] {
  return (samples, provider) => {
    const missing = operations.find((operation) => !provider[operation])
    if (!provider.sendOrder || missing) {
      return `the provider has no ${missing ?? "sendOrder"}`
    }
    return samples.ordersAt === undefined ? "the samples name no customer in ordersAt" : null
  }
}

/** Sends a fresh order, and gives the ways to change it, read as the shop reads their answers. */
async function openOrder(provider: ErpProvider, { ordersAt }: Samples) {
  assert.ok(ordersAt && provider.sendOrder)
  const order = sampleOrder(ordersAt)
  const orderNumber = parseOrderNumber(await provider.sendOrder({ order, signal }))
  return {
    order,
    orderNumber,
    send: async () => parseOrderNumber(await provider.sendOrder?.({ order, signal })),
    cancel: async (orderId = order.orderId) => parseOrderChange(await provider.cancelOrder?.({ orderId, orderNumber, signal })),
    update: async (changed: ErpOrder) => parseOrderChange(await provider.updateOrder?.({ order: changed, orderNumber, signal })),
  }
}

/** The sample with its first row alone. */
function shorten(order: ErpOrder): ErpOrder {
  return { ...order, lines: order.lines.slice(0, 1), shipping: [], netAmount: "10", taxAmount: "1.9", grossAmount: "11.9" }
}

export const orderChangeChecks: readonly Check[] = [
  {
    name: "an order that was just sent is cancelled, again is once, and it keeps its number",
    leftOut: leftOut("cancelOrder"),
    async run({ provider, samples }) {
      const { orderNumber, send, cancel } = await openOrder(provider, samples)
      const first = await cancel()
      assert.deepEqual(await cancel(), first)
      assert.deepEqual(await Promise.all([cancel(), cancel()]), [first, first])
      assert.equal(await send(), orderNumber)
    },
  },
  {
    name: "an order gets other rows, again is once, and it keeps its number",
    leftOut: leftOut("updateOrder"),
    async run({ provider, samples }) {
      const { order, orderNumber, send, update } = await openOrder(provider, samples)
      const first = await update(shorten(order))
      assert.deepEqual(await update(shorten(order)), first)
      assert.equal(await send(), orderNumber)
    },
  },
  {
    name: "an order that is cancelled is not brought back by other rows",
    leftOut: leftOut("cancelOrder", "updateOrder"),
    async run({ provider, samples }) {
      const { order, cancel, update } = await openOrder(provider, samples)
      if ((await cancel()).outcome === "done") {
        assert.equal((await update(shorten(order))).outcome, "kept")
        assert.equal((await cancel()).outcome, "done")
      }
    },
  },
  {
    name: "an order that the ERP does not have is kept, with a reason",
    leftOut: leftOut("cancelOrder"),
    async run({ provider, samples }) {
      const { cancel } = await openOrder(provider, samples)
      for (const orderId of ["order_conformance_unknown", "%", ""]) {
        assert.equal((await cancel(orderId)).outcome, "kept", orderId)
      }
    },
  },
  {
    name: "cancelling an order whose signal is aborted ends within 200 ms, and it can be cancelled again",
    leftOut: leftOut("cancelOrder"),
    async run({ provider, samples }) {
      const { order, orderNumber, cancel } = await openOrder(provider, samples)
      const early = provider.cancelOrder?.({ orderId: order.orderId, orderNumber, signal: AbortSignal.abort() })
      assert.ok(early)
      assert.equal(await settledWithin(early, abortObeyedWithinMs), "rejected")
      assert.ok(await cancel())
    },
  },
]
