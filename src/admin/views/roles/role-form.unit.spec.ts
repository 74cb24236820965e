import { changesOf, differencesOf, formOf, isKey, keyOf } from "./role-form"

const role = {
  id: "role_1",
  key: "depot",
  name: "Depot",
  description: null,
  permissions: ["orders.place", "baskets.own"],
  assignable: false,
  built_in: false,
  user_count: 2,
  version: 4,
}

describe("the form of a role", () => {
  it.each([
    ["Größe & Lager", "groesse_lager"],
    ["  2nd Élan!", "nd_elan"],
    ["仓库", ""],
    ["_x_", "x"],
    [`${"a".repeat(49)} b`, "a".repeat(49)],
  ])("[B8] makes a key out of the name %j: %j", (name, key) => {
    expect(keyOf(name)).toBe(key)
    expect(isKey(key)).toBe(key !== "")
  })

  it("[B8] sends only what was changed", () => {
    const form = formOf(role)
    expect(changesOf(role, form)).toEqual({})
    expect(changesOf(role, { ...form, permissions: ["baskets.own", "orders.place"], description: " " })).toEqual({})
    expect(changesOf({ ...role, description: "x" }, { ...form, assignable: true })).toEqual({
      description: null,
      assignable: true,
    })
  })

  it("[B8] names the fields in which a saved role differs, in the form's order", () => {
    expect(differencesOf(role, { ...formOf(role), permissions: [], name: "Store" })).toEqual(["name", "permissions"])
  })

  it.each(["Depot", "1depot", "", "depot-1", "a".repeat(51)])("[B8] takes no key such as %j", (key) => {
    expect(isKey(key)).toBe(false)
  })
})
