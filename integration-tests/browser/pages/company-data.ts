import type { Address, AddressBook } from "../../../src/api/schemas/addresses"
import type { DelegationResource } from "../../../src/api/schemas/delegation"
import type { UserImportResult } from "../../../src/api/schemas/user-files"

export function address(id: string, changes: Partial<Address>): Address {
  return {
    id,
    label: id,
    recipient: null,
    address_1: "Werkstraße 7",
    address_2: null,
    postal_code: "20457",
    city: "Hamburg",
    province: null,
    country_code: "de",
    phone: null,
    version: 2,
    created_at: "2026-02-01T10:00:00.000Z",
    ...changes,
  }
}

export const gate = address("compaddr_1", {
  label: "Main gate",
  recipient: "Goods inwards",
  address_2: "Gate 3",
  phone: "+49 40 1234567",
})

/** A short one, a full one and one that is out for trouble. */
export const addressBook: AddressBook = {
  billing_address: {
    company_name: "Müller & Söhne Maschinenbau GmbH",
    address_1: "Werkstraße 7",
    address_2: null,
    postal_code: "20457",
    city: "Hamburg",
    country_code: "de",
    phone: "+49 40 7654321",
    tax_id: "DE123456789",
  },
  addresses: [
    gate,
    address("compaddr_2", {
      label: "<b>Wolfeschlegelsteinhausenbergerdorffsche Niederlassung</b>",
      address_1: "Donaudampfschifffahrtsgesellschaftskapitänsweg 1234",
      city: "Wien",
      postal_code: "1010",
      country_code: "at",
    }),
    address("compaddr_3", { label: "Workshop", province: "Zürich", city: "Zürich", postal_code: "8001", country_code: "ch" }),
  ],
}

/** What came of a file in which some rows are wrong, each in its own way. */
export const importReport: UserImportResult = {
  created: 12,
  created_users: Array.from({ length: 12 }, (_, index) => ({
    line: index < 1 ? 2 : index + 9,
    first_name: "Jürgen",
    last_name: index < 1 ? "Wolfeschlegelsteinhausen-Obermeier" : `Groß ${index}`,
    email: index < 1 ? "juergen.wolfeschlegelsteinhausenbergerdorff@einkauf.example.com" : `j${index}@example.com`,
  })),
  unchanged: 2,
  errors: [
    { line: 3, column: "email", message: "is not an e-mail address; also roles names no role", code: null },
    { line: 7, column: "roles", message: "You may not give this role.", code: "role_not_assignable" },
    { line: 9, column: null, message: "has 3 cells, but the header has 4", code: null },
  ],
  error_count: 3,
  dry_run: true,
}

/** The customer for whom `delegating` acts. */
export const delegation: DelegationResource = {
  customer_number: "0020077",
  name: "Hafenlogistik Nord KG",
  since: "2026-03-02T08:15:00.000Z",
  expires_at: "2026-03-02T16:15:00.000Z",
  currency_code: "eur",
  language_code: "de",
  tax_id: "DE987654321",
  address: {
    address_1: "Am Kai 3",
    address_2: null,
    postal_code: "28195",
    city: "Bremen",
    country_code: "de",
    phone: null,
  },
}

const base = "/store/customer-center"

/** What the routes of the address book, of files and of delegation answer where a test says nothing else; null for others. */
export function answerForCompanyData(route: string): object | null {
  const found = addressBook.addresses.find(({ id }) => route.endsWith(`/addresses/${id}`))
  switch (route) {
    case `GET ${base}/addresses`:
      return addressBook
    case `POST ${base}/addresses`:
      return { address: address("compaddr_9", { label: "Back gate" }) }
    case `GET ${base}/delegation`:
    case `POST ${base}/delegation`:
      return { delegation }
    case `POST ${base}/users/import`:
      return importReport
    default:
      if (!found) {
        return null
      }
      return route.startsWith("DELETE") ? { id: found.id, deleted: true } : { address: found }
  }
}
