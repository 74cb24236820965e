import { decideRoleKeys, mayActOnRoles, mayManageHolder } from "./assignable-roles"
import type { RoleGiver } from "./assignable-roles"
import { builtInCatalogue, computeRolePermissions } from "./permissions"

const ownRoles = [
  { key: "clerk", permissions: ["center.view", "users.manage"], assignable: true },
  { key: "secret", permissions: ["center.view"], assignable: false },
  { key: "exporter", permissions: ["export"], assignable: true },
]
const mainContact: RoleGiver = {
  kind: "member",
  isMainContact: true,
  permissions: computeRolePermissions(builtInCatalogue, "main_contact"),
}
/** Has a role of the operator's own that manages users, and no more. */
const personnel: RoleGiver = {
  kind: "member",
  isMainContact: false,
  permissions: ["center.view", "users.manage", "roles.assign", "orders.view_own", "approvals.decide", "orders.view_company", "profile.edit"],
}
const operator: RoleGiver = { kind: "operator" }
const manager: RoleGiver = { kind: "member", isMainContact: false, permissions: ["users.manage"] }

it.each<[string, RoleGiver, string[], string[], string | null]>([
  ["a main contact gives built-in roles", mainContact, ["main_contact", "approver", "buyer"], [], null],
  ["a main contact gives assignable ones, whatever they grant", mainContact, ["exporter"], [], null],
  ["a main contact gives none that is the shop's to give", mainContact, ["buyer", "secret"], [], "role_not_assignable"],
  ["a main contact leaves one that the shop gave", mainContact, ["buyer", "secret"], ["secret"], null],
  ["a main contact takes one that the shop gave", mainContact, ["buyer"], ["buyer", "secret"], null],
  ["an unknown role looks like one that is not assignable", mainContact, ["nothing"], [], "role_not_assignable"],
  ["others give what they hold", personnel, ["clerk", "approver"], [], null],
  ["others do not give more than they hold", personnel, ["exporter"], [], "role_not_assignable"],
  ["others do not give an approver's sight of orders without it", { ...personnel, permissions: ["center.view", "roles.assign", "orders.view_own", "profile.edit"] }, ["approver"], [], "role_not_assignable"],
  ["others do not make main contacts", personnel, ["main_contact"], [], "role_not_assignable"],
  ["without roles.assign no role is given", manager, ["buyer"], [], "role_not_assignable"],
  ["without roles.assign no role is taken", manager, ["buyer"], ["buyer", "approver"], "role_not_assignable"],
  ["others take what they could give", personnel, ["buyer"], ["buyer", "approver"], null],
  ["others take from no main contact", personnel, ["approver"], ["main_contact"], "role_not_assignable"],
  ["without roles.assign roles stay as they are", manager, ["approver", "buyer"], ["buyer", "approver"], null],
  ["the operator gives any role", operator, ["secret", "buyer"], [], null],
  ["the operator gives none that is not there", operator, ["nothing"], [], "role_unknown"],
])("[B8] %s", (_, giver, wanted, held, expected) => {
  expect(decideRoleKeys({ catalogue: builtInCatalogue, giver, wanted, held, ownRoles })).toBe(expected)
})

it.each<[string, RoleGiver, string[], boolean]>([
  ["a main contact acts on anybody", mainContact, ["main_contact", "secret", "nothing"], true],
  ["the operator acts on anybody", operator, ["main_contact", "secret"], true],
  ["others act on whom they could have given it all", personnel, ["clerk", "approver"], true],
  ["others act on no main contact", personnel, ["approver", "main_contact"], false],
  ["others act on nobody with more than they hold", personnel, ["exporter"], false],
  ["without roles.assign nobody with a role is acted on", manager, ["buyer"], false],
])("[B3 B4 B8] %s", (_, giver, roleKeys, expected) => {
  expect(mayActOnRoles(builtInCatalogue, giver, roleKeys, ownRoles)).toBe(expected)
})

it.each<[string, RoleGiver, string[], boolean]>([
  ["a main contact puts out anybody", mainContact, ["main_contact", "secret", "nothing"], true],
  ["the operator puts out anybody", operator, ["main_contact"], true],
  ["without roles.assign one puts out who only works", manager, ["buyer", "approver"], true],
  ["nobody else puts out a main contact", personnel, ["buyer", "main_contact"], false],
])("[B3 B4 B8] %s", (_, giver, roleKeys, expected) => {
  expect(mayManageHolder(builtInCatalogue, giver, roleKeys, ownRoles)).toBe(expected)
})

it("[B3 B4 B8] without roles.assign one puts out nobody who holds it", () => {
  const roles = [...ownRoles, { key: "personnel", permissions: ["users.manage", "roles.assign"], assignable: true } as const]
  expect([manager, personnel].map((giver) => mayManageHolder(builtInCatalogue, giver, ["personnel"], roles))).toEqual([false, true])
})
