import fc from "fast-check"
import { MathBN } from "@medusajs/framework/utils"
import { sampleOrder } from "../../../scripts/erp-conformance/sample-order"
import { chooseAddress, type SaleAddressRow } from "./sale-addresses"
import { computeSaleRows } from "./sale-amounts"
import { describeSale } from "./sale-comment"

const at = { customerNumber: "10001", sku: "SCREW-8", currencyCode: "eur" }

describe("the rows of a sale in Tryton", () => {
  it("[F1] are articles and shipping at net prices of four places, with the difference to the order's sum", () => {
    expect(computeSaleRows(sampleOrder(at), { currencyPlaces: 2 })).toEqual([
      { kind: "article", sku: "SCREW-8", description: "Schrauben 8 mm, 'Packung' <%>", quantity: "3", unitPrice: "3.3333" },
      { kind: "article", sku: "SCREW-8", description: "Schrauben 8 mm, netto aus brutto", quantity: "7", unitPrice: "0.8403" },
      { kind: "shipping", sku: null, description: "Paket, 2 Tage", quantity: "1", unitPrice: "4.2017" },
    ])
    const free = sampleOrder(at, { shipping: [{ title: "Abholung", netAmount: "0", grossAmount: "0" }], netAmount: "15.89" })
    expect(computeSaleRows(free, { currencyPlaces: 2 }).at(-1)).toEqual({
      kind: "rounding",
      sku: null,
      description: "Rounding",
      quantity: "1",
      unitPrice: "0.01",
    })
  })

  it("[F1] add up to the order's net amount as Tryton adds, in any currency", () => {
    const line = fc.tuple(fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 1, max: 5_000 }))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), fc.constantFrom(0, 2, 3), (lines, currencyPlaces) => {
        const order = sampleOrder(at, {
          shipping: [],
          lines: lines.map(([millionths, quantity], index) => ({
            lineId: `l${index}`,
            sku: null,
            title: "x",
            unitPriceNet: "0",
            unitPriceGross: "0",
            grossAmount: "0",
            quantity: String(quantity),
            netAmount: MathBN.div(millionths, 1_000).toFixed(),
          })),
        })
        const netAmount = MathBN.sum(...order.lines.map((one) => one.netAmount)).toFixed()
        const rows = computeSaleRows({ ...order, netAmount }, { currencyPlaces })
        const total = MathBN.sum(
          ...rows.map(({ quantity, unitPrice }) => MathBN.mult(quantity, unitPrice).decimalPlaces(currencyPlaces, 6))
        )
        expect(total.toFixed()).toBe(MathBN.convert(netAmount).decimalPlaces(currencyPlaces, 4).toFixed())
        expect(rows.every(({ unitPrice }) => (MathBN.convert(unitPrice).decimalPlaces() ?? 0) <= 4)).toBe(true)
      })
    )
  })
})

describe("the addresses of a sale in Tryton", () => {
  const row = (id: number, changes: Partial<SaleAddressRow> = {}): SaleAddressRow => ({
    id,
    street: "Größenweg 7\nHinterhaus",
    postal_code: "50667",
    city: "Köln",
    invoice: false,
    delivery: false,
    ...changes,
  })
  const wanted = sampleOrder(at).billingAddress

  it.each<[string, SaleAddressRow[], number | null, boolean]>([
    ["the same one, however it is spaced", [row(1, { city: "Bonn" }), row(2, { city: "KÖLN ", street: "größenweg  7,\nHinterhaus" })], 2, true],
    ["the one for deliveries", [row(1, { city: "Bonn" }), row(2, { city: "Ulm", delivery: true })], 2, false],
    ["the first", [row(1, { city: "Bonn" }), row(2, { city: "Ulm", invoice: true })], 1, false],
    ["none, where there is none", [], null, false],
  ])("[F1] are %s", (_what, addresses, id, isSame) => {
    expect(chooseAddress(addresses, wanted, "delivery")).toEqual({ id, isSame })
  })

  it("[F1] are named in words where the party has no such address", () => {
    const order = sampleOrder(at, { creditAmount: "5" })
    expect(describeSale(order, { namesBilling: false, namesDelivery: true })).toBe(
      [
        "Shop order: 4711",
        "Ordered by: Zoë O'Größer-Łukasz, zoe@conformance.example",
        "Approved by: Ann Approver",
        "Cost center: KST-1",
        "Paid by gift card or store credit: 5 EUR",
        "Deliver to: Müller & Söhne GmbH, Zoë O'Größer-Łukasz, Werkstraße 1, 51063 Köln, DE",
      ].join("\n")
    )
  })
})
