import type { DirectoryRow } from "../seed/fill-directory"

const CUSTOMERS = 64
const CONTACTS_EACH = [1, 2, 3, 4, 5, 6] as const
const INVOICES_EACH = [4, 6, 8, 10] as const

const FAMILIES = ["Müller", "Schäfer", "Weiß", "Łukasz", "Nagy", "O'Neill", "Søndergaard", "Çelik", "Brandt", "Groß", "Öztürk", "Dupré", "Novák", "van den Berg", "Ström", "Keller"]
const TRADES = ["Maschinenbau", "Elektrotechnik", "Werkzeuge", "Bäckereibedarf", "Logistik", "Metallbau", "Medizintechnik", "Büromöbel"]
const FORMS = ["GmbH", "AG", "KG", "& Söhne GmbH", "e. K.", "GmbH & Co. KG", "SE", "OHG"]
/** Letters that do not fall apart into a plain one and an accent. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ß: "ss", ł: "l", ø: "o" }
const FIRST_NAMES = ["Anna", "Jörg", "Zoë", "Björn", "Renée", "Mehmet", "Aoife", "Łucja", "Søren", "Günther"]
const PLACES = [
  { postal_code: "01067", city: "Dresden", country_code: "de", time_zone: "Europe/Berlin" },
  { postal_code: "80331", city: "München", country_code: "de", time_zone: "Europe/Berlin" },
  { postal_code: "1010", city: "Wien", country_code: "at", time_zone: "Europe/Vienna" },
  { postal_code: "8001", city: "Zürich", country_code: "ch", time_zone: "Europe/Zurich" },
] as const

/** An ERP's customers, contacts and invoices, the same at every call. */
export interface DemoDirectory {
  customers: DirectoryRow[]
  contacts: DirectoryRow[]
  invoices: DirectoryRow[]
}

/**
 * Makes the demo's ERP: 64 customers, some with a customer center and some without, with what
 * real ERPs hold besides: leading zeros, letters in numbers, umlauts, customers
 * without a main contact, one e-mail at several customers, drafts among the invoices.
 */
export function makeDemoDirectory(): DemoDirectory {
  const directory: DemoDirectory = { customers: [], contacts: [], invoices: [] }
  for (let index = 0; index < CUSTOMERS; index++) {
    const number = customerNumberOf(index)
    const contacts = makeContacts(index, number)
    directory.customers.push(makeCustomer(index, number, contacts))
    directory.contacts.push(...contacts)
    directory.invoices.push(...makeInvoices(index, number))
  }
  return directory
}

/** Mostly seven digits with leading zeros; every tenth as another ERP writes them. */
function customerNumberOf(index: number): string {
  const digits = String(10_001 + index * 7)
  return index % 10 === 9 ? `K-${digits}/A` : digits.padStart(7, "0")
}

function makeCustomer(index: number, customer_number: string, contacts: readonly DirectoryRow[]): DirectoryRow {
  const { time_zone, ...place } = at(PLACES, index)
  const mainContacts = contacts.filter((contact) => contact.is_main).map((contact) => contact.email)
  return {
    customer_number,
    name: `${at(FAMILIES, index)} ${at(TRADES, index >> 1)} ${at(FORMS, index * 3)}`,
    center_enabled: index % 3 !== 2,
    main_contact_emails: mainContacts.join(" "),
    address_1: `Hauptstraße ${index + 1}`,
    ...place,
    currency_code: place.country_code === "ch" ? "chf" : "eur",
    time_zone: index % 5 === 4 ? null : time_zone,
    language_code: "de",
    tax_id: `${place.country_code.toUpperCase()}${String(100_000_000 + index * 137)}`,
  }
}

function makeContacts(index: number, customer_number: string): DirectoryRow[] {
  const hasMainContact = index % 8 !== 6
  return Array.from({ length: at(CONTACTS_EACH, index) }, (_, place) => {
    const first = at(FIRST_NAMES, index + place)
    const name = `${first} ${at(FAMILIES, index + place * 5)}`
    return {
      customer_number,
      contact_number: String(place + 1).padStart(3, "0"),
      salutation: place % 3 === 2 ? null : place % 2 === 0 ? "ms" : "mr",
      name: place === 3 ? `Einkauf ${at(TRADES, index >> 1)}` : name,
      email: emailOf(index, place, name),
      phone: place === 0 ? `+49 30 ${String(1_000_000 + index * 911)}` : null,
      language_code: "de",
      is_main: hasMainContact && place === 0,
      is_company: place === 3,
    }
  })
}

/** One buyer's address stands at four customers; some contacts have none. */
function emailOf(index: number, place: number, name: string): string | null {
  if (place === 4) {
    return null
  }
  if (place === 2 && index % 16 === 2) {
    return "einkauf@verbund.example"
  }
  const plain = name
    .toLowerCase()
    .replace(/[ßłø]/g, (letter) => PLAIN_LETTERS[letter] ?? "")
    .normalize("NFD")
    .replace(/[^a-z ]/g, "")
  return `${plain.split(" ").join(".")}@kunde${index + 1}.example`
}

function makeInvoices(index: number, customer_number: string): DirectoryRow[] {
  return Array.from({ length: at(INVOICES_EACH, index) }, (_, place) => ({
    customer_number,
    invoice_number: `RE-${2024 + (place % 3)}-${String(index * 20 + place + 1).padStart(5, "0")}`,
    status: place === 2 ? "draft" : place === 3 ? "cancelled" : "issued",
  }))
}

function at<T>(values: readonly [T, ...T[]] | readonly T[], index: number): T {
  const value = values[index % values.length]
  if (value === undefined) {
    throw new Error("An empty list has no values")
  }
  return value
}
