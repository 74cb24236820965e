import { decideDenial } from "./deniable"

describe("what a member may deny", () => {
  const facts = { askerId: "buser_1", userId: "buser_2", userRoleKeys: ["buyer"], denied: ["orders.place"] }

  it.each([
    ["another user", {}, null],
    ["oneself", { userId: "buser_1" }, "not_oneself"],
    ["oneself, though it takes denials back", { userId: "buser_1", denied: [] }, "not_oneself"],
    ["a main contact", { userRoleKeys: ["approver", "main_contact"] }, "main_contact_protected"],
    ["a main contact, to take denials back", { userRoleKeys: ["main_contact"], denied: [] }, null],
  ])("[B12] to %s", (_, changes, expected) => {
    expect(decideDenial({ ...facts, ...changes })).toBe(expected)
  })
})
