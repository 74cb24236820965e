import { listCountries, renderCountry } from "./list-countries"

describe.each(["en", "de"] as const)("the countries in %s", (locale) => {
  const countries = listCountries(locale)

  it("[B14] are all of ISO 3166-1, each once and with a name", () => {
    expect(new Set(countries.map(({ code }) => code)).size).toBe(249)
    expect(countries).toHaveLength(249)
    expect(countries.filter(({ code, name }) => name.toLowerCase() === code)).toEqual([])
  })

  it("[B14] stand in the order of the language", () => {
    const names = countries.map(({ name }) => name)
    expect(names).toEqual([...names].sort(new Intl.Collator(locale).compare))
  })
})

it("[B14] a country is named in the reader's language", () => {
  expect(renderCountry("de", "de")).toBe("Deutschland")
  expect(renderCountry("at", "en")).toBe("Austria")
})
