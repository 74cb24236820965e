import type { Me } from "../../../src/api/schemas/company"
import type { PagesConfig } from "../../../src/api/schemas/operations"

export const config: PagesConfig = {
  path: "/customer-center",
  publishable_key: "pk_test",
  shop_name: "Nordlicht Supplies",
  shop_url: "https://shop.example.com",
  locale: "en",
  support: { name: "Shop support", email: "help@example.com", phone: "+49 30 1234567", url: null },
  login: { user_name: false, customer_number: false },
  activation: { email_verification: false },
  password: { min_length: 8 },
}

const company = {
  id: "comp_1",
  name: "Müller & Söhne Maschinenbau GmbH",
  customer_number: "0010042",
  active: true,
}

/** A main contact of one company, with everything filled in. */
export const anna: Me = {
  user: {
    customer_id: "cus_1",
    email: "anna.mueller@example.com",
    first_name: "Anna",
    last_name: "Müller",
    email_confirmed: true,
    last_login_at: "2026-03-02T08:15:00.000Z",
  },
  places: [
    {
      business_user: {
        id: "bu_1",
        customer_id: "cus_1",
        company_id: company.id,
        customer_number: company.customer_number,
        status: "active",
        roles: [{ key: "main_contact", name: "Main Contact" }],
        created_at: "2026-01-01T00:00:00.000Z",
      },
      company,
      acting: true,
      reason: null,
    },
  ],
  current: {
    business_user_id: "bu_1",
    company: {
      ...company,
      address_1: "Werkstraße 7",
      address_2: null,
      postal_code: "20457",
      city: "Hamburg",
      country_code: "de",
      phone: null,
      tax_id: "DE123456789",
      currency_code: "eur",
      time_zone: "Europe/Berlin",
    },
    roles: [{ key: "main_contact", name: "Main Contact" }],
    permissions: [
      "center.view",
      "users.manage",
      "roles.assign",
      "audit.view",
      "addresses.manage",
      "export",
      "profile.edit",
    ],
    features: { center: true },
    delegation: null,
  },
}

/** Of the same company, without the right to manage anything. */
export const buyer: Me = {
  ...anna,
  current: anna.current && {
    ...anna.current,
    roles: [{ key: "buyer", name: "Buyer" }],
    permissions: ["orders.place", "profile.edit"],
  },
}

/** Of the same company, entitled to act for other customers. */
export const delegate: Me = {
  ...anna,
  current: anna.current && { ...anna.current, permissions: [...anna.current.permissions, "delegate"] },
}

/** The same while acting for one. */
export const delegating: Me = {
  ...delegate,
  current: delegate.current && {
    ...delegate.current,
    delegation: { customer_number: "0020077", name: "Hafenlogistik Nord KG", since: "2026-03-02T08:15:00.000Z" },
  },
}

/** Somebody of two companies, one of them inactive, who has to choose. */
export function withSeveralCompanies(me: Me): Me {
  const [first] = me.places
  if (!first) {
    return me
  }
  const place = (id: string, name: string, acting: boolean): Me["places"][number] => ({
    business_user: {
      ...first.business_user,
      id: `bu_${id}`,
      company_id: `comp_${id}`,
      customer_number: `00${id}`,
      roles: [{ key: "buyer", name: "Buyer" }],
    },
    company: { id: `comp_${id}`, name, customer_number: `00${id}`, active: acting },
    acting,
    reason: acting ? null : "company_inactive",
  })
  return {
    ...me,
    places: [
      first,
      place("2", "Hafenlogistik Nord KG", true),
      place("3", "Alte Werft GmbH", false),
    ],
  }
}

/** Right after the activation: no name yet, the address not confirmed, no login before. */
export const newcomer: Me = {
  ...anna,
  user: {
    ...anna.user,
    first_name: null,
    last_name: null,
    email_confirmed: false,
    last_login_at: null,
  },
}

/** Signed in, but a business user of nothing. */
export const stranger: Me = { ...anna, places: [], current: null }
