import type { Locale } from "../client"
import { countryCodes } from "./country-codes"

/** A country's name in this language; a code that nobody knows stands for itself. */
export function renderCountry(code: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: "region" }).of(code.toUpperCase()) ?? code
}

/** Every country by name, in the order of this language. */
export function listCountries(locale: Locale): Array<{ code: string; name: string }> {
  const { compare } = new Intl.Collator(locale)
  const names = new Intl.DisplayNames(locale, { type: "region" })
  return countryCodes
    .map((code) => ({ code, name: names.of(code.toUpperCase()) ?? code }))
    .sort((one, other) => compare(one.name, other.name))
}
