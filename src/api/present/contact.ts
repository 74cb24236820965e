import type { ContactRow } from "../../modules/company/store/contact-store"
import { splitName } from "../../workflows/activation/rules/split-name"
import type { Contact } from "../schemas/users"

/** An ERP contact as a form for a new user takes it over. */
export function presentContact(contact: ContactRow, customerNumber: string): Contact {
  const { firstName, lastName } = splitName(contact.name)
  const { language_code: language } = contact
  return {
    contact_number: contact.contact_number,
    customer_number: customerNumber,
    salutation: contact.salutation ?? "none",
    name: contact.name,
    first_name: firstName ?? "",
    last_name: lastName ?? "",
    email: contact.email,
    phone: contact.phone,
    language_code: language === "en" || language === "de" ? language : null,
    is_main: contact.is_main,
  }
}
