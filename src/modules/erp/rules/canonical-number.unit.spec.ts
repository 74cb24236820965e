import fc from "fast-check"
import { canonicalNumber, isAskableNumber } from "./canonical-number"

const anyText = fc.string({ unit: "binary", maxLength: 40 })
const blank = fc.constantFrom(
  " ",
  "\t",
  "\n",
  "\u00a0",
  "\u2003",
  "\u3000",
  "\u0085",
  "\u200b",
  "\ufeff"
)
const blanks = fc.string({ unit: blank, maxLength: 5 })
const exact = { ignoreCase: false }

describe("canonicalNumber", () => {
  it.each([
    ["00042", "00042"],
    [" \u00a000042\t", "00042"],
    ["K-7 A", "K-7 A"],
    ["k-7", "k-7"],
    ["Mu\u0308ller", "Müller"],
    ["\u200b42\ufeff", "42"],
  ])("[A5] %j is kept as %j", (typed, kept) => {
    expect(canonicalNumber(typed, exact)).toBe(kept)
  })

  it("[A5] case means nothing only where the ERP says so", () => {
    expect(canonicalNumber("k-ß", { ignoreCase: true })).toBe(
      canonicalNumber("K-SS", { ignoreCase: true })
    )
    expect(canonicalNumber("k-1", exact)).not.toBe(canonicalNumber("K-1", exact))
  })

  it("[A5] twice is once, for whatever text", () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, ignoreCase) => {
        const once = canonicalNumber(text, { ignoreCase })
        expect(canonicalNumber(once, { ignoreCase })).toBe(once)
      })
    )
  })

  it("[A5] blanks around it and the form of its accents never make another number", () => {
    fc.assert(
      fc.property(anyText, blanks, blanks, (text, before, after) => {
        const expected = canonicalNumber(text, exact)
        expect(canonicalNumber(before + text.normalize("NFD") + after, exact)).toBe(expected)
      })
    )
  })

  it("[A5] upper and lower case of plain letters and digits are one number where case means nothing", () => {
    const plain = fc.string({ unit: fc.constantFrom(..."abcXYZ0189-äÖü "), maxLength: 20 })
    fc.assert(
      fc.property(plain, (text) => {
        const folded = canonicalNumber(text, { ignoreCase: true })
        expect(canonicalNumber(text.toLowerCase(), { ignoreCase: true })).toBe(folded)
        expect(canonicalNumber(text.toUpperCase(), { ignoreCase: true })).toBe(folded)
      })
    )
  })
})

describe("isAskableNumber", () => {
  it.each([
    ["1", true],
    ["x".repeat(64), true],
    ["x".repeat(65), false],
    ["", false],
    ["a\u0000b", false],
    ["a\nb", false],
    ["\ud800", false],
  ])("[A6] asking for %j: %s", (number, askable) => {
    expect(isAskableNumber(number)).toBe(askable)
  })
})
