import type { Address, AddressInput } from "../../client"

/** What is entered about a delivery address; what may be left out is empty then. */
export type AddressEntries = Record<(typeof addressFields)[number], string>

/** A constant, as the marking of refused entries depends on it. */
export const addressFields = [
  "label",
  "recipient",
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "province",
  "country_code",
  "phone",
] as const

/** What a new one begins with: the company's own country is the likeliest. */
export function emptyAddress(countryCode: string | null): AddressEntries {
  return {
    label: "",
    recipient: "",
    address_1: "",
    address_2: "",
    postal_code: "",
    city: "",
    province: "",
    country_code: countryCode ?? "",
    phone: "",
  }
}

export function readAddress(address: Address): AddressEntries {
  return {
    label: address.label,
    recipient: address.recipient ?? "",
    address_1: address.address_1,
    address_2: address.address_2 ?? "",
    postal_code: address.postal_code ?? "",
    city: address.city,
    province: address.province ?? "",
    country_code: address.country_code,
    phone: address.phone ?? "",
  }
}

export function prepareAddress(entries: AddressEntries): AddressInput {
  const optional = (text: string) => (text.trim() === "" ? null : text.trim())
  return {
    label: entries.label.trim(),
    recipient: optional(entries.recipient),
    address_1: entries.address_1.trim(),
    address_2: optional(entries.address_2),
    postal_code: optional(entries.postal_code),
    city: entries.city.trim(),
    province: optional(entries.province),
    country_code: entries.country_code,
    phone: optional(entries.phone),
  }
}

/** The fields in which two states of an address are not the same. */
export function listAddressDifferences(one: AddressEntries, other: AddressEntries) {
  return addressFields.filter((field) => one[field].trim() !== other[field].trim())
}
