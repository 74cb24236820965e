import type { ErpCustomer } from "../../../modules/erp/types"
import { decideActivation } from "./decide-activation"
import type { ActivationAsker, ActivationDecision, ActivationFacts, KnownCompany } from "./decide-activation"

const ANNA = "anna@example.com"
const BEN = "ben@example.com"

function customer(changes: Partial<ErpCustomer> = {}): ErpCustomer {
  return {
    customerNumber: "0100",
    name: "Müller GmbH",
    centerEnabled: true,
    mainContactEmails: [ANNA],
    address: {
      address_1: null,
      address_2: null,
      postal_code: null,
      city: null,
      country_code: null,
      phone: null,
    },
    currencyCode: null,
    timeZone: null,
    languageCode: null,
    taxId: null,
    ...changes,
  }
}

function company(changes: Partial<KnownCompany> = {}): KnownCompany {
  return {
    id: "comp_1",
    active: true,
    mainContacts: [{ customerId: "cus_b", email: BEN, locale: "de" }],
    emailHolderId: null,
    ...changes,
  }
}

const stranger: ActivationAsker = { kind: "anonymous", emailTaken: false }
const known: ActivationAsker = { kind: "anonymous", emailTaken: true }
const signedIn: ActivationAsker = { kind: "customer", customerId: "cus_a", place: null }

function signedInWith(status: "invited" | "active" | "deactivated", { inCompany = true } = {}): ActivationAsker {
  return { kind: "customer", customerId: "cus_a", place: { status, inCompany } }
}

function facts(changes: Partial<ActivationFacts> = {}): ActivationFacts {
  return {
    email: ANNA,
    erpCustomer: customer(),
    invoiceBelongs: true,
    company: null,
    asker: stranger,
    ...changes,
  }
}

const plain = customer({ centerEnabled: false })
const noMain = customer({ mainContactEmails: [] })
const empty = company({ mainContacts: [] })
const nameless = { customerId: "cus_n", email: null, locale: "de" as const }

type Row = [title: string, facts: ActivationFacts, expected: Partial<ActivationDecision> & { kind: string }]

const rows: Row[] = [
  ["[A5] an unknown number", facts({ erpCustomer: null }), { kind: "refuse", reason: "unknown_customer" }],
  ["[A5] a foreign invoice", facts({ invoiceBelongs: false }), { kind: "refuse", reason: "wrong_invoice" }],
  [
    "[A5] a foreign invoice, whatever the shop holds",
    facts({ invoiceBelongs: false, company: company() }),
    { kind: "refuse", reason: "wrong_invoice" },
  ],
  [
    "[A5] somebody else's e-mail at a plain customer",
    facts({ erpCustomer: plain, email: BEN }),
    { kind: "refuse", reason: "not_main_contact" },
  ],
  [
    "[A5] a center without a main contact's e-mail in the ERP",
    facts({ erpCustomer: noMain }),
    { kind: "refuse", reason: "no_main_contact" },
  ],
  ["[A2] the main contact of a free number", facts(), { kind: "create_company" }],
  ["[A7] the same, signed in", facts({ asker: signedIn }), { kind: "create_company" }],
  ["[A7] the same, with a login but not signed in", facts({ asker: known }), { kind: "refuse", reason: "account_exists" }],
  ["[A3] the main contact of a plain customer", facts({ erpCustomer: plain }), { kind: "create_business_user" }],
  [
    "[A7] a plain customer's main contact with a login, not signed in",
    facts({ erpCustomer: plain, asker: known }),
    { kind: "refuse", reason: "account_exists" },
  ],
  [
    "[A7] a plain customer's main contact who has a place by this number",
    facts({ erpCustomer: plain, asker: signedInWith("active", { inCompany: false }) }),
    { kind: "already_activated" },
  ],
  [
    "[A2 A7] the same, once the ERP knows a center",
    facts({ asker: signedInWith("active", { inCompany: false }) }),
    { kind: "create_company" },
  ],
  [
    "[A2 A7] the same, where the plain place was deactivated",
    facts({ asker: signedInWith("deactivated", { inCompany: false }) }),
    { kind: "user_deactivated" },
  ],
  [
    "[A2 A7] the same, where the company has lost its main contact",
    facts({ company: company({ mainContacts: [] }), asker: signedInWith("active", { inCompany: false }) }),
    { kind: "add_main_contact" },
  ],
  [
    "[A7] a plain customer whom the ERP does not name, once it knows a center",
    facts({ email: BEN, asker: signedInWith("active", { inCompany: false }) }),
    { kind: "already_activated" },
  ],
  [
    "[A4] a colleague at a free number with a center",
    facts({ email: BEN }),
    { kind: "ask_administrator", email: ANNA, namedByErp: false, companyId: null },
  ],
  [
    "[A4] anybody else at a company with a main contact",
    facts({ email: "eve@example.com", company: company() }),
    { kind: "ask_administrator", email: BEN, namedByErp: false, companyId: "comp_1" },
  ],
  [
    "[A4] somebody whom the ERP names by now",
    facts({ company: company() }),
    { kind: "ask_administrator", email: BEN, namedByErp: true, companyId: "comp_1" },
  ],
  [
    "[A4] the same with a login: nothing differs",
    facts({ company: company(), asker: known }),
    { kind: "ask_administrator", email: BEN, namedByErp: true, companyId: "comp_1" },
  ],
  [
    "[A7] the main contact, not signed in",
    facts({ email: BEN, company: company(), asker: known }),
    { kind: "refuse", reason: "account_exists" },
  ],
  [
    "[A7] the main contact, signed in",
    facts({ email: BEN, company: company(), asker: signedInWith("active") }),
    { kind: "already_activated" },
  ],
  [
    "[A4] a company without a main contact takes the one whom the ERP names",
    facts({ company: empty }),
    { kind: "add_main_contact", companyId: "comp_1" },
  ],
  [
    "[A7] the same with a login, not signed in",
    facts({ company: empty, asker: known }),
    { kind: "refuse", reason: "account_exists" },
  ],
  [
    "[A4] a company without a main contact sends others to the ERP's",
    facts({ company: empty, email: BEN }),
    { kind: "ask_administrator", email: ANNA, namedByErp: false, companyId: "comp_1" },
  ],
  [
    "[A4] a company whose oldest main contact has no address sends to the next one",
    facts({ company: company({ mainContacts: [nameless, { customerId: "cus_b", email: BEN, locale: "en" }] }) }),
    { kind: "ask_administrator", email: BEN, namedByErp: true },
  ],
  [
    "[A4] a company whose only main contact has no address sends to the ERP's, and lets nobody in",
    facts({ company: company({ mainContacts: [nameless] }) }),
    { kind: "ask_administrator", email: ANNA, companyId: "comp_1" },
  ],
  [
    "[A5] an address that the place of a colleague still carries",
    facts({ company: company({ mainContacts: [], emailHolderId: "cus_b" }) }),
    { kind: "refuse", reason: "email_in_use" },
  ],
  [
    "[A5] a company without a main contact here and in the ERP",
    facts({ company: empty, erpCustomer: noMain }),
    { kind: "refuse", reason: "no_main_contact" },
  ],
  [
    "[A4] a plain flag does not matter where the shop holds a company",
    facts({ company: company(), erpCustomer: plain }),
    { kind: "ask_administrator", email: BEN },
  ],
  [
    "[A4] an inactive company, only once proven",
    facts({ company: company({ active: false }) }),
    { kind: "company_inactive", companyId: "comp_1" },
  ],
  [
    "[B4] somebody who was deactivated there",
    facts({ company: empty, asker: signedInWith("deactivated") }),
    { kind: "user_deactivated" },
  ],
]

describe("decideActivation", () => {
  it.each(rows)("%s", (_, given, expected) => {
    expect(decideActivation(given)).toMatchObject(expected)
  })
})
