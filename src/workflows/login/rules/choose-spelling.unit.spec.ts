import { chooseSpelling } from "./choose-spelling"

describe("the login that an entered e-mail means", () => {
  it.each([
    ["an unknown one, folded", " Anna@Example.com", [], "anna@example.com"],
    ["the one as typed", "Anna@Example.com", ["anna@example.com", "Anna@Example.com"], "Anna@Example.com"],
    ["the one in lower case", "ANNA@example.com", ["anna@example.com", "Anna@Example.com"], "anna@example.com"],
    ["the only one", "anna@example.com", ["Anna@Example.com"], "Anna@Example.com"],
    ["none of several", "anna@example.com", ["Anna@Example.com", "ANNA@example.com"], "anna@example.com"],
  ])("[A11] is %s", (_, typed, spellings, expected) => {
    expect(chooseSpelling(typed, spellings)).toBe(expected)
  })
})
