import fc from "fast-check"
import { MathBN } from "@medusajs/framework/utils"
import { prepareErpOrder, type OrderPlacing } from "./prepare-erp-order"
import type { OrderForErp } from "./read-order-for-erp"

const placing: OrderPlacing = {
  customerNumber: "0100",
  orderedBy: { name: "Anna Arndt", email: "anna@example.com", contactNumber: "7" },
  approverName: "Vera Voss",
  purchaseOrderNumber: "PO-77",
  costCenterCode: null,
}

const item = {
  id: "ordli_1",
  title: "Pack",
  product_title: "Screws",
  variant_title: "Pack",
  variant_sku: "SCREW-8",
  quantity: "3",
  total: "321.3",
  tax_total: "51.3",
}

const order: OrderForErp = {
  id: "order_1",
  display_id: 7,
  status: "pending",
  version: 1,
  currency_code: "eur",
  created_at: new Date("2026-03-01T10:00:00Z"),
  email: "anna@example.com",
  item_total: "321.3",
  shipping_total: "5.95",
  items: [item],
  shipping_methods: [{ name: "Paket", total: "5.95", tax_total: "0.95" }],
  credit_lines: [],
  shipping_address: {
    first_name: "Anna",
    last_name: null,
    company: "Acme",
    address_1: "Hafenstraße 1",
    address_2: null,
    postal_code: "01067",
    city: "Dresden",
    province: null,
    country_code: "DE",
    phone: null,
  },
  billing_address: null,
}

describe("what the ERP is told of an order", () => {
  it("[F1 C4] names who, what and how much, after discounts", () => {
    expect(prepareErpOrder(order, placing)).toEqual({
      orderId: "order_1",
      displayId: 7,
      ...placing,
      currencyCode: "eur",
      placedAt: order.created_at,
      billingAddress: null,
      shippingAddress: {
        name: "Anna",
        company: "Acme",
        address_1: "Hafenstraße 1",
        address_2: null,
        postal_code: "01067",
        city: "Dresden",
        province: null,
        country_code: "de",
        phone: null,
      },
      lines: [
        {
          lineId: "ordli_1",
          sku: "SCREW-8",
          title: "Screws, Pack",
          quantity: "3",
          unitPriceNet: "90",
          unitPriceGross: "107.1",
          netAmount: "270",
          grossAmount: "321.3",
        },
      ],
      shipping: [{ title: "Paket", netAmount: "5", grossAmount: "5.95" }],
      netAmount: "275",
      taxAmount: "52.25",
      grossAmount: "327.25",
      creditAmount: "0",
    })
  })

  it("[F1] leaves out what was edited away, and has nothing to send where nothing is left", () => {
    const gone = { ...item, id: "ordli_2", quantity: "0", total: "0", tax_total: "0" }
    expect(prepareErpOrder({ ...order, items: [gone, item] }, placing)?.lines.map(({ lineId }) => lineId)).toEqual(["ordli_1"])
    expect(prepareErpOrder({ ...order, items: [gone] }, placing)).toBeNull()
  })

  it("[F1] tells what a gift card paid, and of no refund", () => {
    const credit_lines = [
      { amount: "20", metadata: null },
      { amount: "5.5", metadata: { created_in_version: 1 } },
    ]
    expect(prepareErpOrder({ ...order, credit_lines }, placing)?.creditAmount).toBe("20")
  })

  it("[F1] sums are exactly those of the rows, and near the platform's, whatever the prices are", () => {
    const amount = fc.tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 97 }))
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 999 }), (amounts, quantity) => {
        const items = amounts.map(([cents, divisor], index) => {
          const total = MathBN.div(cents, 100)
          return { ...item, id: `i${index}`, quantity: String(quantity), total: total.toFixed(), tax_total: MathBN.div(total, divisor).toFixed() }
        })
        const sent = prepareErpOrder({ ...order, items }, placing)
        const rows = [...(sent?.lines ?? []), ...(sent?.shipping ?? [])]
        const sumOf = (key: "netAmount" | "grossAmount") => MathBN.sum(...rows.map((row) => row[key])).toFixed()
        expect([sent?.netAmount, sent?.grossAmount]).toEqual([sumOf("netAmount"), sumOf("grossAmount")])
        expect(MathBN.add(sent?.netAmount ?? 0, sent?.taxAmount ?? 0).toFixed()).toBe(sent?.grossAmount)
        const wanted = MathBN.sum(...items.map(({ total }) => total), "5.95")
        expect(MathBN.abs(MathBN.sub(wanted, sent?.grossAmount ?? 0)).toNumber()).toBeLessThan(0.0001)
      })
    )
  })
})
