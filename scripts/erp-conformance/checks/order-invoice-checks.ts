import assert from "node:assert/strict"
import { parseOrderInvoices } from "../../../src/modules/erp/answers/parse-order-invoices"
import { parseOrderNumber } from "../../../src/modules/erp/answers/parse-order-number"
import type { ErpProvider } from "../../../src/modules/erp/types"
import { patience as signal, type Check } from "../check"
import { sampleOrder } from "../sample-order"
import type { Samples } from "../samples"
import { settledWithin } from "../settled-within"

const abortObeyedWithinMs = 200
/** As many as one call may ask about. */
const mostOrders = 100

interface Asked {
  orderId: string
  orderNumber: string
}

const leftOut: Check["leftOut"] = (samples, provider) => {
  if (!provider.listOrderInvoices) {
    return "the provider has no listOrderInvoices"
  }
  return samples.ordersAt === undefined ? "the samples name no customer in ordersAt" : null
}

async function send(provider: ErpProvider, { ordersAt }: Samples): Promise<Asked> {
  assert.ok(ordersAt && provider.sendOrder)
  const order = sampleOrder(ordersAt)
  return { orderId: order.orderId, orderNumber: parseOrderNumber(await provider.sendOrder({ order, signal })) }
}

/** The numbers of one order, read as the shop reads the answer. */
async function askFor(provider: ErpProvider, orders: readonly Asked[]) {
  const orderIds = orders.map(({ orderId }) => orderId)
  const answers = parseOrderInvoices(await provider.listOrderInvoices?.({ orders, signal }), { orderIds })
  return ({ orderId }: Asked) => answers.find((one) => one.orderId === orderId)?.invoiceNumbers ?? []
}

export const orderInvoiceChecks: readonly Check[] = [
  {
    name: "an order that the ERP does not have has no invoice",
    leftOut,
    async run({ provider }) {
      const unknown = ["order_conformance_unknown", "%", "_", ""].map((orderId) => ({ orderId, orderNumber: orderId }))
      const numbersOf = await askFor(provider, unknown)
      for (const order of unknown) {
        assert.deepEqual(numbersOf(order), [], order.orderId)
      }
    },
  },
  {
    name: "an order's invoices are the same asked alone, together with others, and again",
    leftOut,
    async run({ provider, samples }) {
      const orders = [await send(provider, samples), await send(provider, samples)]
      const strangers = Array.from({ length: mostOrders - orders.length }, (_, nth) => ({
        orderId: `order_conformance_unknown_${nth}`,
        orderNumber: `unknown-${nth}`,
      }))
      const together = await askFor(provider, [...orders, ...strangers])
      for (const order of orders) {
        assert.deepEqual((await askFor(provider, [order]))(order), together(order))
      }
    },
  },
  {
    name: "asking for invoices ends within 200 ms where its signal is aborted",
    leftOut,
    async run({ provider }) {
      const orders = [{ orderId: "order_conformance_unknown", orderNumber: "unknown" }]
      const early = provider.listOrderInvoices?.({ orders, signal: AbortSignal.abort() })
      assert.ok(early)
      assert.equal(await settledWithin(early, abortObeyedWithinMs), "rejected")
    },
  },
]
