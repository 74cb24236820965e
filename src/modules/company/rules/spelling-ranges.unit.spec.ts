import { array, assert, boolean, constantFrom, property, string, tuple } from "fast-check"
import { listSpellingRanges } from "./spelling-ranges"

const bytewise = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
const collations = { C: bytewise, en_US: new Intl.Collator("en", { caseFirst: "lower" }).compare, upperFirst: new Intl.Collator("en", { caseFirst: "upper" }).compare }

const within = (compare: (one: string, other: string) => number, email: string, spelling: string) =>
  listSpellingRanges(email).some(({ one, other }) => {
    const [least, greatest] = compare(one, other) <= 0 ? [one, other] : [other, one]
    return compare(least, spelling) <= 0 && compare(spelling, greatest) <= 0
  })

describe("the ranges of an address", () => {
  const word = string({ unit: constantFrom(..."abcxyz019._+-"), minLength: 1, maxLength: 12 })
  const address = tuple(word, word).map(([local, host]) => `${local}@${host}.de`)
  const spelled = tuple(address, array(boolean(), { minLength: 40, maxLength: 40 })).map(([email, capitals]) => ({
    email,
    spelling: [...email].map((letter, index) => (capitals[index] ? letter.toUpperCase() : letter)).join(""),
  }))

  it.each(Object.entries(collations))("[A7] hold every spelling of it under the collation %s", (_name, compare) => {
    assert(property(spelled, ({ email, spelling }) => expect(within(compare, email, spelling)).toBe(true)))
  })

  it("[A7] are the address and one for each letter", () => {
    expect(listSpellingRanges("1b@c.d")).toEqual([
      { one: "1b@c.d", other: "1b@c.d" },
      { one: "1B@c.d", other: "1B@C.D" },
      { one: "1b@C.d", other: "1b@C.D" },
      { one: "1b@c.D", other: "1b@c.D" },
    ])
  })

  it("[A7] hold little else, whatever stands beside it", () => {
    expect(within(bytewise, "anna@example.com", "berta@example.com")).toBe(false)
    expect(within(bytewise, "anna@example.com", "Zoe@example.com")).toBe(false)
    expect(within(bytewise, "anna@example.com", "anna@bexample.com")).toBe(false)
    expect(within(bytewise, "zoe@example.com", "anna@example.com")).toBe(false)
  })
})
