import type { ErpContact } from "../../modules/erp/types"
import { mainMechanisms } from "./main-contact"
import type { TrytonOptions } from "./options"
import { firstValue, toLanguage, type PartyRow } from "./party"

/** A contact with the id by which Tryton sorts it. */
export interface SortedContact {
  id: number
  contact: ErpContact
}

/**
 * Each named e-mail mechanism of the party is a contact; one without a name
 * says nothing of a person.
 */
export function contactsOfMechanisms(party: PartyRow, options: TrytonOptions): SortedContact[] {
  const main = mainMechanisms(party["contact_mechanisms."], options)
  return party["contact_mechanisms."]
    .filter((mechanism) => mechanism.type === "email" && mechanism.name && mechanism.value)
    .map((mechanism) => ({
      id: mechanism.id,
      contact: {
        contactNumber: String(mechanism.id),
        customerNumber: party.code,
        salutation: null,
        name: mechanism.name ?? "",
        email: mechanism.value,
        phone: null,
        languageCode: toLanguage(party["lang."]),
        isMain: main.includes(mechanism),
        isCompany: false,
      },
    }))
}

/** A related party is a contact under its own code. */
export function contactOfParty(
  person: PartyRow,
  { customerNumber, isMain }: { customerNumber: string; isMain: boolean }
): SortedContact {
  return {
    id: person.id,
    contact: {
      contactNumber: person.code,
      customerNumber,
      salutation: null,
      name: person.name ?? person.code,
      email: firstValue(person, ["email"]),
      phone: firstValue(person, ["phone", "mobile"]),
      languageCode: toLanguage(person["lang."]),
      isMain,
      isCompany: false,
    },
  }
}
