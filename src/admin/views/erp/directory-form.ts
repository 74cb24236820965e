import type { DirectoryCustomer } from "../../../api/schemas/operations"
import type { DirectoryCustomerInput } from "../../hooks/directory"

/** Entries of one line each that may be left empty, in the order of the form. */
export const optionalFields = [
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "country_code",
  "phone",
  "currency_code",
  "time_zone",
  "language_code",
  "tax_id",
] as const

export type OptionalField = (typeof optionalFields)[number]

/** The form as it is typed. */
export interface DirectoryForm {
  customer_number: string
  name: string
  center_enabled: boolean
  /** One address a line. */
  emails: string
  optional: Record<OptionalField, string>
}

export function directoryFormOf(customer: DirectoryCustomer | null): DirectoryForm {
  return {
    customer_number: customer?.customer_number ?? "",
    name: customer?.name ?? "",
    center_enabled: customer?.center_enabled ?? true,
    emails: customer?.main_contact_emails.join("\n") ?? "",
    optional: {
      address_1: customer?.address_1 ?? "",
      address_2: customer?.address_2 ?? "",
      postal_code: customer?.postal_code ?? "",
      city: customer?.city ?? "",
      country_code: customer?.country_code ?? "",
      phone: customer?.phone ?? "",
      currency_code: customer?.currency_code ?? "",
      time_zone: customer?.time_zone ?? "",
      language_code: customer?.language_code ?? "",
      tax_id: customer?.tax_id ?? "",
    },
  }
}

/** Empty entries become null; the codes of countries, currencies and languages are stored in lower case. */
export function directoryInputOf(form: DirectoryForm): DirectoryCustomerInput {
  const { optional } = form
  const line = (text: string) => text.trim() || null
  const code = (text: string) => line(text.toLowerCase())
  return {
    customer_number: form.customer_number,
    name: form.name,
    center_enabled: form.center_enabled,
    main_contact_emails: form.emails.split(/[\s,;]+/).filter(Boolean),
    address_1: line(optional.address_1),
    address_2: line(optional.address_2),
    postal_code: line(optional.postal_code),
    city: line(optional.city),
    country_code: code(optional.country_code),
    phone: line(optional.phone),
    currency_code: code(optional.currency_code),
    time_zone: line(optional.time_zone),
    language_code: code(optional.language_code),
    tax_id: line(optional.tax_id),
  }
}
