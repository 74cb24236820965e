/** A party as `fill.py` creates it; empty fields stay empty in Tryton. */
interface SampleParty {
  code: string
  name: string
  language?: "de" | "en"
  street?: string
  postal_code?: string
  city?: string
  country?: string
  vat?: string
  categories?: readonly string[]
  mechanisms?: readonly SampleMechanism[]
  /** A further address, which deliveries go to. */
  delivery?: { street: string; postal_code: string; city: string; country: string }
}

interface SampleMechanism {
  type: "email" | "phone"
  value: string
  name?: string
  comment?: string
}

/** The category and the comment that the provider's defaults look for. */
const center = "Customer Center"

const mainContact = (value: string, name: string): SampleMechanism => ({
  type: "email",
  value,
  name,
  comment: center,
})

/**
 * Companies as a wholesaler has them: with a customer center and without, with
 * umlauts, leading zeros and letters in their numbers, with no main contact, and two
 * that share one address.
 */
export const sampleParties: readonly SampleParty[] = [
  {
    code: "10001",
    name: "Müller & Söhne GmbH",
    language: "de",
    street: "Größenweg 7\nHinterhaus",
    postal_code: "50667",
    city: "Köln",
    country: "DE",
    vat: "DE136695976",
    categories: ["Wholesale", center],
    mechanisms: [
      { type: "phone", value: "+49 221 4710900" },
      { type: "email", value: "info@mueller-soehne.example" },
      mainContact("Anna.Mueller@mueller-soehne.example", "Anna Müller"),
      { type: "email", value: "jens.groß@mueller-soehne.example", name: "Jens Groß" },
      { type: "email", value: "lager@mueller-soehne.example", name: "Ölaf Lager" },
    ],
    delivery: { street: "Hafenstraße 1\nTor 3", postal_code: "01067", city: "Dresden", country: "DE" },
  },
  {
    code: "00042",
    name: "Bäckerei Nüßlein",
    language: "de",
    street: "Am Markt 1",
    postal_code: "90402",
    city: "Nürnberg",
    country: "DE",
    categories: ["Wholesale"],
    mechanisms: [mainContact("kontakt@nuesslein.example", "Franz Nüßlein")],
  },
  {
    code: "K-7 A",
    name: "Shared Mailbox Ltd",
    language: "en",
    categories: [center],
    mechanisms: [mainContact("office@shared.example", "Front Office")],
  },
  {
    code: "K-8",
    name: "Shared Mailbox Services Ltd",
    language: "en",
    mechanisms: [mainContact("office@shared.example", "Front Office")],
  },
  {
    code: "10002",
    name: "Nobody In Charge KG",
    categories: [center],
    mechanisms: [{ type: "email", value: "info@nobody.example" }],
  },
  {
    code: "P-1",
    name: "Petra Prokuristin",
    language: "de",
    mechanisms: [
      { type: "email", value: "petra@mueller-soehne.example" },
      { type: "phone", value: "+49 221 4710901" },
    ],
  },
  {
    code: "P-2",
    name: "Emil Einkäufer",
    mechanisms: [{ type: "email", value: "emil@mueller-soehne.example" }],
  },
]

export const sampleRelations = [
  { from: "10001", to: "P-1", type: "Main contact" },
  { from: "10001", to: "P-1", type: "Employee" },
  { from: "10001", to: "P-2", type: "Employee" },
] as const

export const sampleInvoices = [
  { code: "10001", state: "posted" },
  { code: "10001", state: "draft" },
  { code: "10001", state: "cancelled" },
  { code: "00042", state: "posted" },
  { code: "K-7 A", state: "posted" },
  { code: "K-8", state: "posted" },
  { code: "10002", state: "posted" },
] as const

/** What orders may name: an article with its tax, one without, and what sends them. */
export const sampleProducts = [
  { code: "SCREW-8", name: "Schrauben 8 mm", type: "goods", list_price: "12.50", tax: "0.19" },
  { code: "NUT-8", name: "Muttern 8 mm", type: "goods", list_price: "3.10", tax: null },
  { code: "SHIPPING", name: "Versand", type: "service", list_price: "5.00", tax: "0.19" },
] as const
