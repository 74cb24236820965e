import { isSameCeiling, readCeiling } from "./read-ceiling"

describe("a ceiling as it is typed", () => {
  it.each([
    ["", "en", null],
    ["  ", "de", null],
    ["0", "en", "0"],
    ["0,00", "de", "0"],
    ["1.234,50", "de", "1234.50"],
    ["1,234.50", "en", "1234.50"],
    ["500", "en", "500"],
    ["-5", "en", undefined],
    ["1.000,50", "en", undefined],
    ["a lot", "de", undefined],
  ])("[C7] %p in %s is %p", (text, locale, ceiling) => {
    expect(readCeiling(text, locale)).toBe(ceiling)
  })

  it.each([
    ["250.00", "250", true],
    ["250", "250.0000", true],
    ["250", "251", false],
    ["0", null, false],
    [null, "0", false],
    [null, null, true],
    [undefined, null, false],
  ])("[C7] %p beside a saved %p is the same: %p", (typed, saved, is) => {
    expect(isSameCeiling(typed, saved)).toBe(is)
  })
})
