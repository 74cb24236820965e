import type { FurtherField, Locale, Salutation, UserInput } from "../../client"
import { prepareFieldValues } from "../../../fields/field-entry"
import type { FurtherEntries } from "../../form/further-fields"

/** The shop's further fields of a user, and the language in which numbers are written. */
export interface FieldReading {
  fields: readonly FurtherField[]
  locale: Locale
}

/** What is entered about a person; empty where nothing is chosen yet. */
export interface PersonEntries extends FurtherEntries {
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
  fields: {},
}

export function preparePerson(entries: PersonEntries, { fields, locale }: FieldReading): UserInput {
  return {
    salutation: entries.salutation === "" ? "none" : entries.salutation,
    first_name: entries.first_name.trim(),
    last_name: entries.last_name.trim(),
    email: entries.email.trim(),
    role_keys: entries.role_keys,
    ...(entries.locale === "" ? {} : { locale: entries.locale }),
    ...(fields.length > 0 ? { fields: prepareFieldValues(fields, entries.fields, locale) } : {}),
  }
}
