import fc from "fast-check"
import { readAmount, readAmountOrZero, writeAmount, writeExample } from "./read-amount"

/** Those of the platform's admin, and some of what else a browser may have. */
const languages = [
  ..."ar bg bs cs de el en en-GB es fa fi fr he hr hu id it ja ko lt mk mn nl pl pt-BR pt-PT ro ru sv th tr uk vi zh-CN zh-TW".split(" "),
  ..."ar-EG de-AT de-CH fr-CH it-CH".split(" "),
]
const anyLanguage = fc.constantFrom(...languages)

describe("an amount as it is typed", () => {
  it.each([
    ["100", "de", "100"],
    ["1.234,50", "de", "1234.50"],
    ["1.234", "de", "1234"],
    ["1 234,5", "de", "1234.5"],
    ["100,5", "de", "100.5"],
    ["100.50", "de", "100.50"],
    ["0.500", "de", "0.500"],
    ["1,234.50", "en", "1234.50"],
    ["1.234", "en", "1.234"],
    ["12,345,678", "en", "12345678"],
    ["1.234,50", "es", "1234.50"],
    ["1.234", "nl", "1234"],
    ["1 234,50", "fr", "1234.50"],
    ["1\u202f234,50", "fr", "1234.50"],
    ["12\u00a0345\u00a0678,9", "pl", "12345678.9"],
    ["1,234", "sv", "1.234"],
    ["100.50", "cs", "100.50"],
    ["1'234.50", "de-CH", "1234.50"],
    ["1’234.50", "it-CH", "1234.50"],
    ["1,234.50", "fa", "1234.50"],
    ["1,234.50", "ar-EG", "1234.50"],
  ])("[C1] %s in %s is %s", (text, locale, amount) => {
    expect(readAmount(text, locale)).toBe(amount)
  })

  it.each(["", "0", "0,00", "-5", "1e3", "5 €", "1,2,3", "abc", "1.2.3", "1 2", "1 2345"])("[C1] %s is none", (text) => {
    for (const locale of languages) {
      expect(readAmount(text, locale)).toBeNull()
    }
  })

  it.each([
    ["1.234", "fr"],
    ["1.234", "pl"],
    ["1.234,50", "fr"],
    ["1.234 567", "de"],
    ["1,234.50", "de"],
    ["100,5", "en"],
    ["0,500", "en"],
    ["100,5", "de-CH"],
  ])("[C1] %s in %s is none, since it may be meant otherwise", (text, locale) => {
    expect(readAmount(text, locale)).toBeNull()
  })

  it("[C7] may be zero where it is a threshold", () => {
    expect(readAmountOrZero(" 0 ", "de")).toBe("0")
    expect(readAmountOrZero("100,5", "de")).toBe("100.5")
    expect(readAmountOrZero("-1", "de")).toBeNull()
  })

  it("[C1] is read again as it was written, in whatever language", () => {
    for (const locale of languages) {
      for (const amount of ["100.5", "1234.567", "1234567.89", "0.01", "999999999999999"]) {
        expect(readAmount(writeAmount(amount, locale), locale)).toBe(amount)
      }
      expect(readAmount(writeExample(locale), locale)).toBe("1000.50")
    }
  })

  it("[C1] is read as the language writes it, with what stands between thousands", () => {
    const amounts = fc.integer({ min: 1, max: 10 ** 12 }).map((thousandths) => thousandths / 1000)
    fc.assert(
      fc.property(anyLanguage, amounts, (locale, amount) => {
        const written = new Intl.NumberFormat(locale, { numberingSystem: "latn", maximumFractionDigits: 3 }).format(amount)
        expect(readAmount(written, locale)).toBe(String(amount))
      })
    )
  })

  it("[C1] has the digits that were typed, or is none", () => {
    const texts = fc.string({ unit: fc.constantFrom(..."0123456789.,'’ \u00a0\u202f"), maxLength: 12 })
    const digitsOf = (text: string) => text.replace(/\D/g, "")
    fc.assert(
      fc.property(anyLanguage, texts, (locale, text) => {
        const read = readAmount(text, locale)
        expect(read === null || digitsOf(read) === digitsOf(text)).toBe(true)
      })
    )
  })
})
