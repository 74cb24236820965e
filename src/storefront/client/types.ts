import type { FieldValues } from "./field-types"

/**
 * What goes over the wire, as plain TypeScript, so that the published client
 * needs nothing but `fetch`. The names are those of the HTTP API. A spec holds
 * these types against the schemas that the server validates with.
 */
export type Locale = "en" | "de"

export interface ActivationInput {
  customer_number: string
  invoice_number: string
  /** Left out by a signed-in customer, whose own account is upgraded. */
  email?: string
  /** Left out by a signed-in customer. */
  password?: string
  /** B9: those of the form `activation`. */
  fields?: FieldValues
}

export interface Role {
  key: string
  name: string
}

export interface BusinessUser {
  id: string
  customer_id: string
  company_id: string | null
  customer_number: string | null
  status: "invited" | "active" | "deactivated"
  roles: Role[]
  created_at: string
}

export interface CompanySummary {
  id: string
  name: string
  /** Null for a company that the operator made without one. */
  customer_number: string | null
  active: boolean
}

export interface OwnCompany extends CompanySummary {
  address_1: string | null
  address_2: string | null
  postal_code: string | null
  city: string | null
  country_code: string | null
  phone: string | null
  tax_id: string | null
  currency_code: string
  time_zone: string
}

/** The own company with those who run it here. */
export interface CompanyDetail extends OwnCompany {
  center: "ready" | "no_main_contact" | "off"
  main_contacts: Array<{ name: string; email: string }>
}

export interface ActivationResult {
  outcome: "company_created" | "main_contact_added" | "business_user_created"
  /** Null where the address has to be confirmed before the first login. */
  token: string | null
  verification_required: boolean
  business_user: BusinessUser
  company: CompanySummary | null
}

export interface ApplicationInput {
  customer_number: string
  invoice_number?: string
  email: string
  name: string
  company_name?: string
  phone?: string
  message?: string
}

/** One place of a person: in a company, or in none. */
export interface Place {
  business_user: BusinessUser
  company: CompanySummary | null
  /** False where nobody may act now; `reason` says why. */
  acting: boolean
  reason: "company_inactive" | "user_deactivated" | null
}

export interface CurrentPlace {
  business_user_id: string
  company: OwnCompany | null
  roles: Role[]
  permissions: string[]
  features: Record<string, boolean>
  /** For whom one acts (B10); null for the own company. */
  delegation: DelegationSummary | null
}

/** For whom a delegate acts. */
export interface DelegationSummary {
  customer_number: string
  name: string
  since: string
}

/** The same with that customer's profile. */
export interface Delegation extends DelegationSummary {
  /** When it ends by itself. */
  expires_at: string
  currency_code: string | null
  language_code: string | null
  tax_id: string | null
  address: {
    address_1: string | null
    address_2: string | null
    postal_code: string | null
    city: string | null
    country_code: string | null
    phone: string | null
  }
}

export interface Me {
  user: {
    customer_id: string
    email: string
    first_name: string | null
    last_name: string | null
    email_confirmed: boolean
    last_login_at: string | null
  }
  places: Place[]
  /** The place that the request acted in; null without one. */
  current: CurrentPlace | null
}

/**
 * `email` may hold a user name, and `customer_number` may stand beside the
 * e-mail, where the shop allows signing in by them.
 */
export interface LoginInput {
  email: string
  password: string
  customer_number?: string
}

export interface ProfileInput {
  first_name?: string
  last_name?: string
  phone?: string
}

/** What became of a change of e-mail: done, or waiting for the other address to agree. */
export type EmailChangeOutcome = "changed" | "waiting"
