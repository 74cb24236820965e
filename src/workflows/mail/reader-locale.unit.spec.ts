import { readerLocale } from "./reader-locale"

jest.mock("../../get-options", () => ({ getOptions: () => ({ shop: { locale: "de" } }) }))

it("[G1] somebody is written to in the own language, else in the shop's", () => {
  expect(readerLocale({ language_code: "en" })).toBe("en")
  expect(readerLocale({ language_code: null })).toBe("de")
})
