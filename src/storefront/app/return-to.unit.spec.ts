import { readReturnTo } from "./return-to"

const basePath = "/customer-center"

describe("return_to", () => {
  it.each([
    ["/account", "/account"],
    ["/account?company=comp_1#top", "/account?company=comp_1#top"],
    ["/customer-center/account", "/account"],
    ["/customer-center", "/"],
    ["/a/../account", "/account"],
  ])("[A11] leads to the own page %j", (text, target) => {
    expect(readReturnTo(text, basePath)).toBe(target)
  })

  it.each([
    null,
    "",
    "account",
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/..//evil.example",
    "/customer-center//evil.example",
    "javascript:alert(1)",
    "/login",
    "/customer-center/login?return_to=/login",
  ])("[A11] leads home instead of to %j", (text) => {
    expect(readReturnTo(text, basePath)).toBe("/")
  })
})
