import { ApiError } from "../../lib/api-error"
import { currentOf } from "../../lib/current-of"
import { changesOf, createBodyOf, differencesOf, emptyUserForm, formOf, isComplete, isOperatorUser } from "./user-form"

const user = {
  id: "bu_1",
  customer_id: "cus_1",
  salutation: "ms" as const,
  first_name: "Ada",
  last_name: "Lovelace",
  email: "ada@example.com",
  status: "active" as const,
  roles: [{ key: "main_contact", name: "Main Contact" }, { key: "buyer", name: "Buyer" }],
  language_code: "en" as const,
  contact_number: null,
  erp_contact_state: "none" as const,
  fields: {},
  last_login_at: null,
  invited_at: null,
  created_at: "2026-03-01T10:00:00.000Z",
  version: 3,
  company: null,
  customer_number: null,
  email_confirmed: true,
  locked: false,
  delegate_numbers: [],
}

describe("the form of a user", () => {
  it("[B3] sends only what was changed", () => {
    const form = formOf(user)
    expect(changesOf(user, form)).toEqual({})
    expect(changesOf(user, { ...form, firstName: " Ada ", roleKeys: ["buyer", "main_contact"] })).toEqual({})
    expect(changesOf(user, { ...form, lastName: "King", roleKeys: ["buyer"], language: "" })).toEqual({
      last_name: "King",
      role_keys: ["buyer"],
      language_code: null,
    })
  })

  it("[B3] names the fields in which a saved user differs, in the form's order", () => {
    const form = { ...formOf(user), language: "de" as const, firstName: "Augusta" }
    expect(differencesOf(user, form)).toEqual(["firstName", "language"])
  })

  it.each([
    [{ firstName: "A", lastName: "B" }, true],
    [{ firstName: " ", lastName: "B" }, false],
    [{ firstName: "A", lastName: "" }, false],
    [{ firstName: "A", lastName: "B", roleKeys: [] }, false],
    [{ firstName: "𝒜".repeat(25), lastName: "B".repeat(25) }, true],
    [{ firstName: "𝒜".repeat(26), lastName: "B".repeat(25) }, false],
  ])("[B3] can be sent with both names, 50 characters at most, and a role: %j", (change, complete) => {
    expect(isComplete({ ...emptyUserForm, ...change })).toBe(complete)
  })

  it("[B6] leaves the language to the server where none was chosen", () => {
    const form = { ...emptyUserForm, firstName: "A", lastName: "B" }
    expect(createBodyOf(form, "a@example.com")).not.toHaveProperty("locale")
    expect(createBodyOf({ ...form, language: "de" }, "a@example.com")).toMatchObject({ locale: "de" })
  })

  it("[B3] takes what was saved meanwhile out of a conflict, and out of nothing else", () => {
    const conflict = (details: unknown) => new ApiError(409, "changed_meanwhile", "x", details)
    expect(currentOf(conflict({ current: user }), isOperatorUser)).toEqual(user)
    expect(currentOf(conflict({ current: { version: 1 } }), isOperatorUser)).toBeNull()
    expect(currentOf(new ApiError(400, "invalid_data", "x", { current: user }), isOperatorUser)).toBeNull()
    expect(currentOf(conflict(null), isOperatorUser)).toBeNull()
  })
})
