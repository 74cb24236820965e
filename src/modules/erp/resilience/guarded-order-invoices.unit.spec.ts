import { GoodErp } from "../../../../integration-tests/erp/fixtures/good-erp"
import { sampleOrder } from "../../../../scripts/erp-conformance/sample-order"
import { isErpUnavailable } from "../errors"
import type { ErpProvider } from "../types"
import { ErpCaller } from "./erp-caller"
import { GuardedOrderInvoices } from "./guarded-order-invoices"

const signal = new AbortController().signal

function guard(provider: ErpProvider) {
  const caller = new ErpCaller({ timeLimitMs: 1_000, breakerFailures: 2, breakerResetMs: 60_000 }, () => undefined)
  return new GuardedOrderInvoices(provider, caller)
}

const asked = (orderId: string) => ({ orderId, orderNumber: "O-1" })

describe("invoices of orders through the guard", () => {
  it("[G7] come for each order that was asked for, also where it has none", async () => {
    const erp = new GoodErp()
    const order = sampleOrder({ customerNumber: "A-1", sku: "SCREW-8", currencyCode: "eur" })
    await erp.sendOrder({ order, signal })
    expect(await guard(erp).list([asked(order.orderId), asked("order_none")])).toEqual([
      { orderId: order.orderId, invoiceNumbers: ["R-1"] },
      { orderId: "order_none", invoiceNumbers: [] },
    ])
    expect(await guard(erp).list([])).toEqual([])
  })

  it("[G7] are not asked for where the provider does not tell them", async () => {
    const silent: ErpProvider = Object.assign(new GoodErp(), { listOrderInvoices: undefined })
    expect(guard(silent).isOffered()).toBe(false)
    expect(await guard(silent).list([asked("order_1")])).toEqual([])
    expect(guard(new GoodErp()).isOffered()).toBe(true)
  })

  it("[G7 A6] keep to what was asked: numbers once each, other orders and what is no number left out, nonsense refused", async () => {
    const answering = (answer: unknown) => {
      const erp = new GoodErp()
      jest.spyOn(erp, "listOrderInvoices").mockImplementation(async () => JSON.parse(JSON.stringify(answer)))
      return guard(erp).list([asked("order_1"), asked("order_2")])
    }
    expect(
      await answering([
        { orderId: "order_2", invoiceNumbers: [" R-2\n", "", 7, null, "R-2", "R-3"] },
        { orderId: "order_9", invoiceNumbers: ["R-9"] },
      ])
    ).toEqual([
      { orderId: "order_1", invoiceNumbers: [] },
      { orderId: "order_2", invoiceNumbers: ["R-2", "R-3"] },
    ])
    for (const nonsense of ["<html>", { orderId: "order_1" }, [{ orderId: "order_1" }], [null]]) {
      const error: unknown = await answering(nonsense).catch((reason: unknown) => reason)
      expect([nonsense, isErpUnavailable(error)]).toEqual([nonsense, true])
    }
  })
})
