import { assert, property, shuffledSubarray } from "fast-check"
import { computeFingerprint } from "./fingerprint"
import type { OrderedFacts } from "./fingerprint"

const line = (n: number): OrderedFacts["lines"][number] => ({
  variantId: `variant_${n}`,
  title: `Article ${n}`,
  quantity: n,
  unitPrice: 10 * n,
  isTaxInclusive: false,
  adjustments: [
    { code: "TEN", promotionId: "promo_1", amount: 1 },
    { code: "FIVE", promotionId: "promo_2", amount: 0.5 },
  ],
  metadata: { engraving: "A", colour: "red" },
})

const facts: OrderedFacts = {
  customerId: "cus_1",
  currencyCode: "eur",
  regionId: "reg_1",
  salesChannelId: "sc_1",
  email: "anna@example.com",
  lines: [line(1), line(2), line(3)],
  shippingMethods: [
    { optionId: "so_1", name: "Parcel", amount: 5, isTaxInclusive: false, adjustments: [] },
    { optionId: "so_2", name: "Pallet", amount: 50, isTaxInclusive: false, adjustments: [] },
  ],
  promotionIds: ["promo_1", "promo_2"],
  shippingAddress: { city: "Dresden", country_code: "de" },
  billingAddress: { city: "Berlin", country_code: "de" },
  itemTotal: "140",
  shippingTotal: "55",
  costCenterId: "costcenter_1",
  purchaseOrderNumber: "PO-1",
  delegateCustomerNumber: null,
}

const [first, ...others] = facts.lines
const [parcel, ...methods] = facts.shippingMethods

/** Each of them is another order. */
const changes: Record<string, Partial<OrderedFacts>> = {
  "a quantity": { lines: [{ ...line(1), quantity: 2 }, ...others] },
  "a unit price by a cent": { lines: [{ ...line(1), unitPrice: "10.01" }, ...others] },
  "another variant of the same price": { lines: [{ ...line(1), variantId: "variant_9" }, ...others] },
  "an engraving": { lines: [{ ...line(1), metadata: { engraving: "B", colour: "red" } }, ...others] },
  "a promotion's amount": { lines: [{ ...line(1), adjustments: [{ code: "TEN", promotionId: "promo_1", amount: 2 }] }, ...others] },
  "whether the price holds the tax": { lines: [{ ...line(1), isTaxInclusive: true }, ...others] },
  "a line less": { lines: others },
  "the same line twice": { lines: first ? [first, first, ...others] : [] },
  "a promotion less": { promotionIds: ["promo_1"] },
  "another way of delivery": { shippingMethods: parcel ? [{ ...parcel, optionId: "so_3" }, ...methods] : [] },
  "what delivery costs": { shippingMethods: parcel ? [{ ...parcel, amount: 6 }, ...methods] : [] },
  "where it goes": { shippingAddress: { city: "Leipzig", country_code: "de" } },
  "who gets the invoice": { billingAddress: null },
  "the goods' total": { itemTotal: "141" },
  "the delivery's total": { shippingTotal: "54" },
  "the currency": { currencyCode: "chf" },
  "the cost center": { costCenterId: null },
  "the purchase order number": { purchaseOrderNumber: "PO-2" },
  "for whom it is ordered": { delegateCustomerNumber: "4711" },
  "whose it is": { customerId: "cus_2" },
}

describe("the fingerprint of what is ordered", () => {
  it("[C6] is the same whatever order the rows come in", () => {
    const whole = (rows: readonly unknown[]) => ({ minLength: rows.length, maxLength: rows.length })
    assert(
      property(
        shuffledSubarray([...facts.lines], whole(facts.lines)),
        shuffledSubarray([...facts.shippingMethods], whole(facts.shippingMethods)),
        shuffledSubarray([...facts.promotionIds], whole(facts.promotionIds)),
        (lines, shippingMethods, promotionIds) => {
          const turned = lines.map((one) => ({ ...one, adjustments: [...one.adjustments].reverse() }))
          expect(computeFingerprint({ ...facts, lines: turned, shippingMethods, promotionIds })).toBe(computeFingerprint(facts))
        }
      )
    )
  })

  it("[C6] is the same however a decimal is written, and in whatever order an object's keys stand", () => {
    const written = { ...facts, itemTotal: 140, lines: facts.lines.map((one) => ({ ...one, unitPrice: `${String(one.unitPrice)}.00`, metadata: { colour: "red", engraving: "A" } })) }
    expect(computeFingerprint(written)).toBe(computeFingerprint(facts))
  })

  it.each(Object.entries(changes))("[C6] is another one for %s", (_, change) => {
    expect(computeFingerprint({ ...facts, ...change })).not.toBe(computeFingerprint(facts))
  })

  it("[C6] tells all of these apart from each other", () => {
    const all = Object.values(changes).map((change) => computeFingerprint({ ...facts, ...change }))
    expect(new Set(all).size).toBe(all.length)
  })
})
