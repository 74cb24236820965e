import type { RequestSnapshot } from "../types"
import { judgeEdit } from "./judge-edit"
import { mergeSnapshot, planEdit } from "./plan-edit"

const item = (id: string, quantity: number): RequestSnapshot["items"][number] => ({
  id,
  name: `Article ${id}`,
  sku: null,
  variant_id: null,
  thumbnail: null,
  quantity,
  unit_price: "100",
  is_tax_inclusive: false,
  total: String(quantity * 119),
})
const snapshot = (...items: RequestSnapshot["items"]): RequestSnapshot => ({
  items,
  shipping_methods: [],
  promotion_codes: [],
  item_total: "0",
  shipping_total: "0",
  tax_total: "0",
  discount_total: "0",
  shipping_address: null,
  billing_address: null,
})

describe("an approver's edit", () => {
  const items = [item("a", 5), item("b", 2)]

  it("[C6] lowers lines and removes them, and leaves those alone that it does not name", () => {
    expect(planEdit(items, [{ id: "a", quantity: 3 }])).toEqual([{ id: "a", name: "Article a", from: 5, to: 3 }])
    expect(planEdit(items, [{ id: "a", quantity: 5 }, { id: "b", quantity: 0 }])).toEqual([{ id: "b", name: "Article b", from: 2, to: 0 }])
  })

  it.each([
    ["raises", [{ id: "a", quantity: 6 }]],
    ["lowers one and raises another", [{ id: "a", quantity: 1 }, { id: "b", quantity: 3 }]],
    ["changes nothing", [{ id: "a", quantity: 5 }]],
    ["names nothing", []],
    ["leaves nothing", [{ id: "a", quantity: 0 }, { id: "b", quantity: 0 }]],
    ["names a line that is none", [{ id: "c", quantity: 0 }]],
    ["names a line twice", [{ id: "a", quantity: 1 }, { id: "a", quantity: 2 }]],
  ])("[C6] is none where it %s", (_, asked) => {
    expect(planEdit(items, asked)).toBeNull()
  })

  it("[C6] keeps in view what the buyer asked for, however often it is lowered", () => {
    const once = mergeSnapshot(snapshot(...items), snapshot(item("a", 3), item("b", 2)))
    expect(once.items).toEqual([{ ...item("a", 3), asked_quantity: 5 }, item("b", 2)])
    const twice = mergeSnapshot(once, snapshot(item("a", 1)))
    expect(twice.items).toEqual([{ ...item("a", 1), asked_quantity: 5 }, { ...item("b", 0), total: "0", asked_quantity: 2 }])
  })

  it("[C6] never raises the total or a price, and loses no promotion", () => {
    const before = { amount: "500", unitPrices: new Map([["a", "100"]]), promotionIds: ["promo_1"] }
    expect(judgeEdit(before, { ...before, amount: "300.00" })).toBeNull()
    expect(judgeEdit(before, { ...before, unitPrices: new Map([["a", "100.00"]]), promotionIds: ["promo_2", "promo_1"] })).toBeNull()
    expect(judgeEdit(before, { ...before, amount: "500.01" })).toBe("approval_edit_dearer")
    expect(judgeEdit(before, { ...before, amount: "300", unitPrices: new Map([["a", "99"]]) })).toBe("approval_edit_dearer")
    expect(judgeEdit(before, { ...before, amount: "300", promotionIds: [] })).toBe("approval_edit_loses_promotion")
  })
})
