import { isNearlyUsed } from "./is-nearly-used"

describe("a budget near its end", () => {
  it.each([
    ["month", "100", "0", "20.01", false],
    ["month", "100", "0", "20", true],
    ["month", "100", "100", "30", true],
    ["total", "100", "0", "-5", true],
    ["order", "100", "0", "0", false],
  ] as const)("[C9] per %s of %s with %s carried over and %s left: %p", (period, amount, carried, left, is) => {
    expect(isNearlyUsed({ period, amount, carried, left })).toBe(is)
  })
})
