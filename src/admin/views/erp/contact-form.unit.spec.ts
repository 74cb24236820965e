import type { DirectoryContact } from "../../../api/schemas/directory-entries"
import { contactCreateOf, contactDifferences, contactFormOf, contactUpdateOf, isContact } from "./contact-form"

const contact: DirectoryContact = {
  id: "erpcon_1",
  contact_number: "7",
  salutation: "ms",
  name: "Anna Müller",
  email: "anna@example.com",
  phone: null,
  language_code: "de",
  is_main: true,
  is_company: false,
  version: 3,
}

describe("the form of a directory's contact", () => {
  it("[F2] sends only what was changed, and null for what was emptied", () => {
    const form = contactFormOf(contact)
    expect(contactUpdateOf(contact, { ...form, name: " Anna Müller " })).toEqual({ version: 3 })
    expect(contactUpdateOf(contact, { ...form, salutation: "", email: " ", is_main: false })).toEqual({
      version: 3,
      salutation: null,
      email: null,
      is_main: false,
    })
    expect(contactDifferences(contact, { ...form, contact_number: "8", phone: "1" })).toEqual(["phone"])
  })

  it("[F2] leaves the number of a new one to the directory where none is typed", () => {
    const form = { ...contactFormOf(null), name: " Ben " }
    expect(contactCreateOf(form)).toEqual({
      contact_number: null,
      salutation: null,
      name: "Ben",
      email: null,
      phone: null,
      language_code: null,
      is_main: false,
      is_company: false,
    })
    expect(contactCreateOf({ ...form, contact_number: " 0042 " })).toMatchObject({ contact_number: "0042" })
  })

  it("[F2] tells a contact from anything else", () => {
    expect(isContact(contact)).toBe(true)
    expect(isContact({ version: 1 })).toBe(false)
  })
})
