import { z } from "@medusajs/framework/zod"
import type { ErpAddress, ErpCustomer } from "../../modules/erp/types"
import type { TrytonOptions } from "./options"

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null)
const coded = z
  .object({ code: z.string().nullish() })
  .nullish()
  .transform((row) => row?.code || null)

const mechanismRow = z.object({
  id: z.number().int(),
  type: z.string().nullish(),
  value: text,
  name: text,
  comment: text,
})
export type MechanismRow = z.infer<typeof mechanismRow>

const addressRow = z.object({
  street: text,
  postal_code: text,
  city: text,
  "country.": coded,
})

/** A party as `search_read` gives it; Tryton names what hangs on it with a dot. */
export const partyRow = z.looseObject({
  id: z.number().int(),
  code: z.string(),
  name: text,
  "lang.": coded,
  "tax_identifier.": coded,
  "categories.": z.array(z.object({ name: z.string().nullish() })),
  "contact_mechanisms.": z.array(mechanismRow),
  "addresses.": z.array(addressRow),
})
export type PartyRow = z.infer<typeof partyRow>

const mechanismFields = ["type", "value", "name", "comment"]

/** What is read of a party; a field of the shop's own only where the options name one. */
export function partyFields({ customerCenter }: TrytonOptions): string[] {
  return [
    "code",
    "name",
    "lang.code",
    "tax_identifier.code",
    "categories.name",
    ...mechanismFields.map((field) => `contact_mechanisms.${field}`),
    ...["street", "postal_code", "city", "country.code"].map((field) => `addresses.${field}`),
    ...("field" in customerCenter ? [customerCenter.field] : []),
  ]
}

/** Translates a party into our words; who is main contact may hang on other parties. */
export function toErpCustomer(
  party: PartyRow,
  options: TrytonOptions,
  more: { currencyCode: string | null; mainContactEmails: readonly string[] }
): ErpCustomer {
  return {
    customerNumber: party.code,
    name: party.name ?? party.code,
    centerEnabled: isCenterEnabled(party, options),
    mainContactEmails: more.mainContactEmails,
    address: toAddress(party),
    currencyCode: more.currencyCode?.toLowerCase() ?? null,
    timeZone: null,
    languageCode: toLanguage(party["lang."]),
    taxId: party["tax_identifier."],
  }
}

/** Tryton writes languages as `de`, `pt_BR`; the shop knows the first two letters. */
export function toLanguage(code: string | null): string | null {
  return code?.slice(0, 2).toLowerCase() ?? null
}

function isCenterEnabled(party: PartyRow, { customerCenter }: TrytonOptions): boolean {
  if ("category" in customerCenter) {
    return party["categories."].some((category) => category.name === customerCenter.category)
  }
  const flag = party[customerCenter.field]
  return flag === true || flag === 1
}

/** The first address; a street of several lines gives the first and the rest. */
function toAddress(party: PartyRow): ErpAddress {
  const [address] = party["addresses."]
  const [street, ...rest] = (address?.street ?? "").split("\n").map((line) => line.trim())
  return {
    address_1: street || null,
    address_2: rest.filter(Boolean).join(", ") || null,
    postal_code: address?.postal_code ?? null,
    city: address?.city ?? null,
    country_code: address?.["country."]?.toLowerCase() ?? null,
    phone: firstValue(party, ["phone", "mobile"]),
  }
}

/** Value of the party's first mechanism of such a kind, in the order in which Tryton shows them. */
export function firstValue(party: PartyRow, types: readonly string[]): string | null {
  const found = party["contact_mechanisms."].find(
    (mechanism) => mechanism.value && types.includes(mechanism.type ?? "")
  )
  return found?.value ?? null
}
