import { readAmount, readAmountOrZero, writeAmount } from "./read-amount"

describe("an amount as it is typed", () => {
  it.each([
    ["100", "de", "100"],
    ["1.234,50", "de", "1234.50"],
    ["1.234", "de", "1234"],
    ["1 234,5", "de", "1234.5"],
    ["100,5", "de", "100.5"],
    ["100.50", "de", "100.50"],
    ["1,234.50", "en", "1234.50"],
    ["1.234", "en", "1.234"],
    ["12,345,678", "en", "12345678"],
  ])("[C1] %s in %s is %s", (text, locale, amount) => {
    expect(readAmount(text, locale)).toBe(amount)
  })

  it.each(["", "0", "0,00", "-5", "1e3", "5 €", "1,2,3", "abc", "1.2.3"])("[C1] %s is none", (text) => {
    expect(readAmount(text, "de")).toBeNull()
    expect(readAmount(text, "en")).toBeNull()
  })

  it("[C7] may be zero where it is a threshold", () => {
    expect(readAmountOrZero(" 0 ", "de")).toBe("0")
    expect(readAmountOrZero("100,5", "de")).toBe("100.5")
    expect(readAmountOrZero("-1", "de")).toBeNull()
  })

  it("[C1] is read again as it was written", () => {
    for (const locale of ["en", "de"]) {
      for (const amount of ["100.5", "1234567.89", "0.01", "999999999999999"]) {
        expect(readAmount(writeAmount(amount, locale), locale)).toBe(amount)
      }
    }
  })
})
