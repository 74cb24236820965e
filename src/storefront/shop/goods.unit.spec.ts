import { computeDiscount, computeGoods } from "./goods"

describe("goods and discount", () => {
  it.each([
    [321.3, 357, 35.7],
    [119, 119, 0],
    // as the platform works them out, each by itself
    [118.99999999999999, 119, 0],
    [0.1, 0.3, 0.2],
  ])("[G6] lines of %p that were %p have a discount of %p", (after, before, discount) => {
    expect(computeDiscount({ item_total: after, original_item_total: before })).toBe(discount)
  })

  it.each([
    ["321.3", "35.7", "357"],
    ["0.2", "0.1", "0.3"],
    ["516.55", "0", "516.55"],
  ])("[C5] a request's lines of %p with %p taken off were %p", (after, discount, before) => {
    expect(computeGoods({ item_total: after, discount_total: discount })).toBe(before)
  })
})
