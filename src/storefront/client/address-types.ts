/** The billing address of the own company, as the ERP has it; it cannot be changed here. */
export interface BillingAddress {
  company_name: string
  address_1: string | null
  address_2: string | null
  postal_code: string | null
  city: string | null
  country_code: string | null
  phone: string | null
  tax_id: string | null
}

/** A delivery address; saving replaces it as a whole. */
export interface AddressInput {
  /** What the company calls it; no two of its addresses have the same. */
  label: string
  recipient: string | null
  address_1: string
  address_2: string | null
  postal_code: string | null
  city: string
  province: string | null
  /** Two letters of ISO 3166-1. */
  country_code: string
  phone: string | null
}

export interface Address extends AddressInput {
  id: string
  version: number
  created_at: string
}

/** The address book of the own company; all its users may deliver to the addresses. */
export interface AddressBook {
  billing_address: BillingAddress
  addresses: Address[]
}
