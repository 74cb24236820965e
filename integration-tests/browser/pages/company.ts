import type { AccessDecisionResource, Contact, PlainUser, User } from "../../../src/api/schemas/users"

const list = { count_is_minimum: false, limit: 20, offset: 0, next: null }

function user(id: string, changes: Partial<User>): User {
  return {
    id,
    salutation: "none",
    first_name: "Ben",
    last_name: "Adler",
    email: `${id}@example.com`,
    status: "active",
    roles: [{ key: "buyer", name: "Buyer" }],
    language_code: null,
    contact_number: "4711",
    erp_contact_state: "done",
    fields: {},
    last_login_at: "2026-03-01T10:00:00.000Z",
    invited_at: "2026-02-01T10:00:00.000Z",
    created_at: "2026-02-01T10:00:00.000Z",
    version: 3,
    is_me: false,
    ...changes,
  }
}

/** The one who looks; the only active main contact. */
export const annaAsUser = user("bu_1", {
  salutation: "ms",
  first_name: "Anna",
  last_name: "Müller",
  email: "anna.mueller@example.com",
  roles: [{ key: "main_contact", name: "Main Contact" }],
  is_me: true,
})
export const ben = user("bu_2", { salutation: "mr", email: "ben.adler@example.com" })

/** One of each state that a user can be in; one name is out for trouble. */
export const users: User[] = [
  annaAsUser,
  ben,
  user("bu_3", {
    first_name: "<b>Carla</b>",
    last_name: "Wolfeschlegelsteinhausen-Obermeier",
    email: "carla.wolfeschlegelsteinhausenbergerdorff@einkauf.mueller-soehne-maschinenbau.example.com",
    roles: [
      { key: "approver", name: "Approver" },
      { key: "buyer", name: "Buyer" },
      { key: "workshop", name: "Workshop manager" },
    ],
    status: "invited",
    contact_number: null,
    erp_contact_state: "waiting",
    last_login_at: null,
  }),
  user("bu_4", { first_name: "Dora", last_name: "Ernst", status: "link_expired", last_login_at: null }),
  user("bu_5", { first_name: "Emil", last_name: "Fuchs", status: "deactivated" }),
]

export const contacts: Contact[] = [
  {
    contact_number: "8001",
    customer_number: "0010042",
    salutation: "ms",
    name: "Gerda von Hohenfels",
    first_name: "Gerda von",
    last_name: "Hohenfels",
    email: "gerda@example.com",
    phone: null,
    language_code: "de",
    is_main: true,
  },
  {
    contact_number: "8002",
    customer_number: "0010042",
    salutation: "none",
    name: "Hans Imhof",
    first_name: "Hans",
    last_name: "Imhof",
    email: null,
    phone: null,
    language_code: null,
    is_main: false,
  },
]

/** Whom the shop knows by the company's number; one of them is a contact of the ERP. */
export const plainUsers: PlainUser[] = [
  plainUser("bu_p1", { first_name: "Paula", last_name: "Privat", email: "paula@example.com", language_code: "de" }),
  plainUser("bu_p2", { email: "nameless@example.com", contact_number: "8001" }),
]

function plainUser(id: string, changes: Partial<PlainUser>): PlainUser {
  return {
    id,
    salutation: "none",
    first_name: "",
    last_name: "",
    email: "",
    language_code: null,
    contact_number: null,
    created_at: "2026-01-15T10:00:00.000Z",
    ...changes,
  }
}

const roles = [
  { key: "main_contact", name: "Main Contact", description: null, permissions: ["users.manage"] },
  { key: "approver", name: "Approver", description: null, permissions: ["center.view"] },
  { key: "buyer", name: "Buyer", description: null, permissions: ["orders.place"] },
]

export const decisions: AccessDecisionResource[] = [
  {
    permission: "orders.place",
    feature: "center",
    feature_name: { en: "Customer center", de: "Customer-Center" },
    description: { en: "Place orders", de: "Bestellungen aufgeben" },
    allowed: true,
    reasons: [
      { rule: "company_active", holds: true },
      { rule: "user_active", holds: true },
      { rule: "shop_feature", feature: "center", holds: true },
      { rule: "setting", decided_by: "none", source: null, holds: true },
      { rule: "role_grants", role_keys: ["buyer"], holds: true },
    ],
    user_setting: { operator: null, company: null },
    company_setting: null,
  },
  {
    permission: "export",
    feature: "export",
    feature_name: { en: "Export", de: "Export" },
    description: { en: "Download the company's data as CSV", de: "Daten der Firma als CSV herunterladen" },
    allowed: false,
    reasons: [
      { rule: "company_active", holds: true },
      { rule: "user_active", holds: true },
      { rule: "shop_feature", feature: "export", holds: true },
      { rule: "setting", decided_by: "company", source: "operator", holds: false },
      { rule: "role_grants", role_keys: [], holds: false },
    ],
    user_setting: { operator: null, company: null },
    company_setting: "deny",
  },
]

const events = [
  ["user.deactivated", "Anna Müller", "Emil Fuchs", {}],
  ["user.updated", "Anna Müller", "Ben Adler", { role_keys_before: "buyer", role_keys_after: "buyer, approver" }],
  ["company.updated", null, null, { name_before: "Müller KG", name_after: "Müller & Söhne" }],
  ["stock.counted", "Anna Müller", "Aisle 7", {}],
].map(([action, actor_name, subject_name, details], index) => ({
  id: `ev_${index}`,
  action,
  occurred_at: `2026-03-0${4 - index}T09:30:00.000Z`,
  actor_name,
  actor_type: actor_name === null ? "user" : "customer",
  subject_type: "business_user",
  subject_name,
  details,
}))

const base = "/store/customer-center"

/** What the routes of users management answer where a test says nothing else; null for other routes. */
export function answerForCompany(route: string): object | null {
  const found = users.find(({ id }) => route.includes(`/users/${id}`))
  switch (route) {
    case `GET ${base}/users`:
      return { users, ...list, count: users.length }
    case `GET ${base}/contacts`:
      return {
        contacts,
        ...list,
        count: contacts.length,
        synced_at: "2026-03-02T08:00:00.000Z",
        is_stale: false,
      }
    case `GET ${base}/plain-users`:
      return { plain_users: [], ...list, count: 0 }
    case `GET ${base}/roles`:
      return { roles }
    case `GET ${base}/audit-events`:
      return { audit_events: events, ...list, count: events.length }
    case `POST ${base}/users`:
      return { user: user("bu_9", { first_name: "Nina", last_name: "Neu", email: "nina@example.com" }) }
    case `GET ${base}/plain-users/bu_p1`:
      return { plain_user: plainUsers[0] }
    case `GET ${base}/contacts/8001`:
      return { contact: contacts[0] }
    case `POST ${base}/contacts/8001/user`:
      return { user: user("bu_9", { first_name: "Gerda", last_name: "von Hohenfels", email: "gerda@example.com" }) }
    default:
      return answerForUser(route, found ?? null)
  }
}

function answerForUser(route: string, found: User | null): object | null {
  if (found === null) {
    return null
  }
  if (route.endsWith("/access")) {
    return { decisions }
  }
  return route.startsWith("DELETE") ? { id: found.id, deleted: true } : { user: found }
}
