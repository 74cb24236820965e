import assert from "node:assert/strict"
import { setTimeout as wait } from "node:timers/promises"
import { parseOrderNumber } from "../../../src/modules/erp/answers/parse-order-number"
import type { ErpOrderWriter } from "../../../src/modules/erp/order-types"
import type { ErpProvider } from "../../../src/modules/erp/types"
import { patience as signal, type Check } from "../check"
import { sampleOrder } from "../sample-order"
import type { Samples } from "../samples"
import { settledWithin } from "../settled-within"

const abortObeyedWithinMs = 200

/** Orders stay in the ERP, so they are only sent where the samples allow it. */
const leftOut: Check["leftOut"] = (samples, provider) => {
  if (!provider.sendOrder) {
    return "the provider takes no orders"
  }
  return samples.ordersAt === undefined ? "the samples name no customer in ordersAt" : null
}

/** Sends an order, and gives the number that the contract's reader finds in the answer. */
function openSender(provider: ErpProvider, samples: Samples) {
  const { sendOrder } = provider
  const { ordersAt } = samples
  assert.ok(sendOrder && ordersAt)
  const send = async (order: Parameters<ErpOrderWriter["sendOrder"]>[0]["order"]) =>
    parseOrderNumber(await sendOrder.call(provider, { order, signal }))
  return { send, ordersAt, sendOrder: sendOrder.bind(provider) }
}

export const orderChecks: readonly Check[] = [
  {
    name: "an order gets a number, and another order another one",
    leftOut,
    async run({ provider, samples }) {
      const { send, ordersAt } = openSender(provider, samples)
      const numbers = [await send(sampleOrder(ordersAt)), await send(sampleOrder(ordersAt))]
      assert.equal(new Set(numbers).size, 2, numbers.join(", "))
    },
  },
  {
    name: "an order that comes again keeps its number, whatever stands in it by then",
    leftOut,
    async run({ provider, samples }) {
      const { send, ordersAt } = openSender(provider, samples)
      const order = sampleOrder(ordersAt)
      const number = await send(order)
      assert.equal(await send(order), number)
      const changed = { ...order, purchaseOrderNumber: null, lines: order.lines.slice(0, 1) }
      assert.equal(await send(changed), number)
    },
  },
  {
    name: "an order that is sent twice at once is one",
    leftOut,
    async run({ provider, samples }) {
      const { send, ordersAt } = openSender(provider, samples)
      const order = sampleOrder(ordersAt)
      const [one, other] = await Promise.all([send(order), send(order)])
      assert.equal(one, other)
      assert.equal(await send(order), one)
    },
  },
  {
    name: "an order with nothing but what it must have is taken",
    leftOut,
    async run({ provider, samples }) {
      const { send, ordersAt } = openSender(provider, samples)
      const order = sampleOrder(ordersAt, {
        orderedBy: { name: "somebody", email: null, contactNumber: null },
        approverName: null,
        purchaseOrderNumber: null,
        costCenterCode: null,
        billingAddress: null,
        shippingAddress: null,
        shipping: [],
        netAmount: "15.882353",
        taxAmount: "3.017647",
        grossAmount: "18.9",
      })
      assert.ok(await send(order))
    },
  },
  {
    name: "an order of an unknown customer is refused",
    leftOut,
    async run({ provider, samples }) {
      const { send, ordersAt } = openSender(provider, samples)
      for (const customerNumber of [samples.unknownCustomerNumber, "%", ""]) {
        await assert.rejects(send(sampleOrder({ ...ordersAt, customerNumber })), customerNumber)
      }
    },
  },
  {
    name: "sending an order whose signal is aborted ends within 200 ms, and it can be sent again",
    leftOut,
    async run({ provider, samples }) {
      const { send, ordersAt, sendOrder } = openSender(provider, samples)
      const order = sampleOrder(ordersAt)
      const early = sendOrder({ order, signal: AbortSignal.abort() })
      assert.equal(await settledWithin(early, abortObeyedWithinMs), "rejected")
      const controller = new AbortController()
      const sending = sendOrder({ order, signal: controller.signal })
      sending.catch(() => undefined)
      await wait(5)
      controller.abort()
      assert.notEqual(await settledWithin(sending, abortObeyedWithinMs), "pending")
      const number = await send(order)
      assert.equal(await send(order), number)
    },
  },
]
