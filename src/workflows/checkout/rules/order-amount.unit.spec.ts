import { computeCartAmount, computeOrderAmount } from "./order-amount"

const order = { status: "pending", item_total: 119, shipping_total: "10.5", credit_lines: [] }

describe("what counts of an order", () => {
  it.each([
    ["goods and shipping", order, "129.5"],
    ["not what paid for it", { ...order, credit_lines: [{ amount: 50, metadata: null }] }, "129.5"],
    ["less what was credited later", { ...order, credit_lines: [{ amount: 9.5, metadata: { created_in_version: 2 } }] }, "120"],
    ["never below nothing", { ...order, credit_lines: [{ amount: 500, metadata: { created_in_version: 3 } }] }, "0"],
    ["nothing of a cancelled one", { ...order, status: "canceled" }, "0"],
  ])("[C1] %s", (_, facts, amount) => {
    expect(computeOrderAmount(facts)).toBe(amount)
  })

  it("[C1] adds decimals and not floats", () => {
    expect(computeCartAmount({ item_total: 0.1, shipping_total: 0.2 })).toBe("0.3")
  })
})
