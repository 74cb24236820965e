import type { Locale, Salutation, UserInput } from "../../client"

/** What is entered about a person; empty where nothing is chosen yet. */
export interface PersonEntries {
  salutation: Salutation | ""
  first_name: string
  last_name: string
  email: string
  role_keys: string[]
  /** Empty: the company's language, else the shop's. */
  locale: Locale | ""
}

/** A constant, as the marking of refused entries depends on it. */
export const personFields = [
  "salutation",
  "first_name",
  "last_name",
  "email",
  "role_keys",
  "locale",
] as const

export const emptyPerson: PersonEntries = {
  salutation: "",
  first_name: "",
  last_name: "",
  email: "",
  role_keys: [],
  locale: "",
}

export function preparePerson(entries: PersonEntries): UserInput {
  return {
    salutation: entries.salutation === "" ? "none" : entries.salutation,
    first_name: entries.first_name.trim(),
    last_name: entries.last_name.trim(),
    email: entries.email.trim(),
    role_keys: entries.role_keys,
    ...(entries.locale === "" ? {} : { locale: entries.locale }),
  }
}
