import { randomUUID } from "node:crypto"
import type { ErpOrder } from "../../src/modules/erp/order-types"

/** An order as the shop sends it, with a key of its own: discounts, odd unit prices and letters, and shipping. */
export function sampleOrder(
  { customerNumber, sku, currencyCode }: { customerNumber: string; sku: string; currencyCode: string },
  changes: Partial<ErpOrder> = {}
): ErpOrder {
  const address = {
    company: "Müller & Söhne GmbH",
    name: "Zoë O'Größer-Łukasz",
    address_1: "Größenweg 7",
    address_2: "Hinterhaus",
    postal_code: "50667",
    city: "Köln",
    province: null,
    country_code: "de",
    phone: null,
  }
  return {
    orderId: `order_conformance_${randomUUID()}`,
    displayId: 4711,
    customerNumber,
    orderedBy: { name: "Zoë O'Größer-Łukasz", email: "zoe@conformance.example", contactNumber: null },
    approverName: "Ann Approver",
    purchaseOrderNumber: "PO-2026 / \"18\"",
    costCenterCode: "KST-1",
    currencyCode,
    placedAt: new Date("2026-03-01T23:30:00Z"),
    billingAddress: address,
    shippingAddress: { ...address, address_1: "Werkstraße 1", address_2: null, postal_code: "51063" },
    lines: [
      {
        lineId: "line_1",
        sku,
        title: "Schrauben 8 mm, 'Packung' <%>",
        quantity: "3",
        unitPriceNet: "3.333333",
        unitPriceGross: "3.966667",
        netAmount: "10",
        grossAmount: "11.9",
      },
      {
        lineId: "line_2",
        sku,
        title: "Schrauben 8 mm, netto aus brutto",
        quantity: "7",
        unitPriceNet: "0.840336",
        unitPriceGross: "1",
        netAmount: "5.882353",
        grossAmount: "7",
      },
    ],
    shipping: [{ title: "Paket, 2 Tage", netAmount: "4.201681", grossAmount: "5" }],
    netAmount: "20.084034",
    taxAmount: "3.815966",
    grossAmount: "23.9",
    creditAmount: "0",
    ...changes,
  }
}
