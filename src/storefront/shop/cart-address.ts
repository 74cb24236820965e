import type { Address, AddressBook } from "../client"
import type { StoreAddress } from "./store-types"

/** Who orders: the platform wants a person on every address. */
export interface Orderer {
  first_name: string | null
  last_name: string | null
  company: string
}

/** An address that an order can be sent to, or its bill. */
export interface AddressChoice {
  /** `billing`, or the id of a delivery address. */
  id: string
  /** What the company calls it; null for the billing address. */
  label: string | null
  address: Partial<StoreAddress>
}

/** The ERP's billing address and the company's delivery addresses, as the platform takes them (B14). */
export function listAddressChoices(book: AddressBook, orderer: Orderer): AddressChoice[] {
  const billing = toBilling(book, orderer)
  return [
    ...(billing ? [{ id: "billing", label: null, address: billing }] : []),
    ...book.addresses.map((address) => ({ id: address.id, label: address.label, address: toDelivery(address, orderer) })),
  ]
}

/** Null where the ERP does not know enough of it. */
export function toBilling({ billing_address: billing }: AddressBook, orderer: Orderer): Partial<StoreAddress> | null {
  if (billing.address_1 === null || billing.country_code === null) {
    return null
  }
  const { company_name: company, tax_id: _, ...lines } = billing
  return leaveOutEmpty({ ...nameOf(orderer), ...lines, company })
}

function toDelivery(address: Address, orderer: Orderer): Partial<StoreAddress> {
  const { recipient, address_1, address_2, postal_code, city, province, country_code, phone } = address
  return leaveOutEmpty({
    ...nameOf(orderer),
    company: recipient ?? orderer.company,
    address_1,
    address_2,
    postal_code,
    city,
    province,
    country_code,
    phone,
  })
}

function nameOf({ first_name, last_name }: Orderer) {
  return { first_name, last_name }
}

function leaveOutEmpty(address: Partial<StoreAddress>): Partial<StoreAddress> {
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== null && value !== ""))
}

const compared = ["company", "address_1", "address_2", "postal_code", "city", "province", "country_code"] as const

/** Whether a cart's address is this one: the platform keeps lines and no id of ours. */
export function isSameAddress(one: Partial<StoreAddress> | null, other: Partial<StoreAddress>): boolean {
  return one !== null && compared.every((line) => (one[line] ?? "").toLowerCase() === (other[line] ?? "").toLowerCase())
}
