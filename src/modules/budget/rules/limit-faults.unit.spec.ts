import { listLimitFaults } from "./limit-faults"

const limit = {
  amount: "100",
  currencyCode: "eur",
  period: "month" as const,
  carryOver: false,
  validFrom: null,
  validUntil: null,
}
const newYear = new Date("2027-01-01T00:00:00Z")

describe("what is wrong with a limit", () => {
  it.each([
    ["100", "eur"],
    ["100.50", "eur"],
    ["0.01", "eur"],
    ["999999999999999", "eur"],
    ["0009999999999999.99", "eur"],
    ["500", "jpy"],
    ["1.234", "kwd"],
  ])("[C1] nothing is wrong with %s in %s", (amount, currencyCode) => {
    expect(listLimitFaults({ ...limit, amount, currencyCode })).toEqual([])
  })

  it.each([
    ["100.123", "eur"],
    ["100.000", "eur"],
    ["500.5", "jpy"],
    ["9999999999999999", "eur"],
    ["0", "eur"],
    ["0.00", "eur"],
    ["-1", "eur"],
    ["1e3", "eur"],
    ["NaN", "eur"],
    ["1,5", "eur"],
    ["", "eur"],
  ])("[C1] %s in %s is no amount", (amount, currencyCode) => {
    expect(listLimitFaults({ ...limit, amount, currencyCode })).toMatchObject([{ path: "amount" }])
  })

  it("[C9] only what comes again can carry over, and what ends has begun", () => {
    for (const period of ["order", "total"] as const) {
      expect(listLimitFaults({ ...limit, period, carryOver: true })).toMatchObject([{ path: "carry_over" }])
    }
    expect(listLimitFaults({ ...limit, carryOver: true })).toEqual([])
    expect(listLimitFaults({ ...limit, validFrom: newYear, validUntil: newYear })).toMatchObject([{ path: "valid_until" }])
    expect(listLimitFaults({ ...limit, validFrom: new Date(0), validUntil: newYear })).toEqual([])
  })
})
