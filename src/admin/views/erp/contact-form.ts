import type { DirectoryContact } from "../../../api/schemas/directory-entries"
import type { ContactCreate, ContactUpdate } from "../../hooks/directory-entries"
import { isRecord } from "../../lib/api-error"

/** The form as it is typed; nothing chosen is empty. */
export interface ContactForm {
  contact_number: string
  salutation: "" | "mr" | "ms"
  name: string
  email: string
  phone: string
  language_code: string
  is_main: boolean
  is_company: boolean
}

/** What can be changed of a contact, in the form's order; its number names it and stays. */
const changeable = ["salutation", "name", "email", "phone", "language_code", "is_main", "is_company"] as const
export type ContactField = (typeof changeable)[number]

export function contactFormOf(contact: DirectoryContact | null): ContactForm {
  return {
    contact_number: contact?.contact_number ?? "",
    salutation: contact?.salutation ?? "",
    name: contact?.name ?? "",
    email: contact?.email ?? "",
    phone: contact?.phone ?? "",
    language_code: contact?.language_code ?? "",
    is_main: contact?.is_main ?? false,
    is_company: contact?.is_company ?? false,
  }
}

/** Empty entries become null; without a number the directory gives one. */
export function contactCreateOf(form: ContactForm): ContactCreate {
  const line = (text: string) => text.trim() || null
  return {
    contact_number: line(form.contact_number),
    salutation: form.salutation || null,
    name: form.name.trim(),
    email: line(form.email),
    phone: line(form.phone),
    language_code: line(form.language_code),
    is_main: form.is_main,
    is_company: form.is_company,
  }
}

/** Only what differs, so that an edit never writes back what somebody else has changed. */
export function contactUpdateOf(contact: DirectoryContact, form: ContactForm): ContactUpdate {
  const typed = contactCreateOf(form)
  return {
    version: contact.version,
    ...Object.fromEntries(contactDifferences(contact, form).map((field) => [field, typed[field]])),
  }
}

/** Fields in which the form and what is saved differ, in the form's order. */
export function contactDifferences(contact: DirectoryContact, form: ContactForm): ContactField[] {
  const saved = contactFormOf(contact)
  return changeable.filter((field) => String(saved[field]) !== String(form[field]).trim())
}

export function isContact(value: unknown): value is DirectoryContact {
  return isRecord(value) && typeof value.version === "number" && typeof value.contact_number === "string"
}
