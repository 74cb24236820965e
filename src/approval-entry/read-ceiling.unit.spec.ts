import { readCeiling } from "./read-ceiling"

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
})
