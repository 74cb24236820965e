import { computeRolePermissions, isBuiltInRole, MAIN_CONTACT } from "./permissions"
import type { AccessCatalogue, OwnRole, Permission } from "./permissions"

/** A role of the operator's own, with whether a company may give it. */
export interface AssignableRole extends OwnRole {
  readonly assignable: boolean
}

/** Who gives a role: the shop's operator, or a member with the permissions held in this company. */
export type RoleGiver =
  | { readonly kind: "operator" }
  | { readonly kind: "member"; readonly permissions: readonly Permission[]; readonly isMainContact: boolean }

/**
 * Whether this giver may give this role (B8). The operator gives any that exists. A member needs
 * `roles.assign` and gives what the operator marked assignable (the built-in ones always are): a main contact
 * any of them, others only what grants no more than they hold themselves.
 */
export function mayGiveRole(
  catalogue: AccessCatalogue,
  giver: RoleGiver,
  roleKey: string,
  ownRoles: readonly AssignableRole[]
): boolean {
  const own = ownRoles.find((role) => role.key === roleKey)
  if (giver.kind === "operator") {
    return isBuiltInRole(roleKey) || own !== undefined
  }
  if (!giver.permissions.includes("roles.assign") || !(isBuiltInRole(roleKey) || own?.assignable)) {
    return false
  }
  return (
    giver.isMainContact ||
    computeRolePermissions(catalogue, roleKey, ownRoles).every((permission) => giver.permissions.includes(permission))
  )
}

/** With these one is above others, who cannot undo what one does to them. */
const MANAGING: readonly Permission[] = ["users.manage", "roles.assign"]

/**
 * Whether a giver may put the holder of these roles out of the company, or take them back in. The operator and a main contact may anybody,
 * others whoever does not stand above them: no main contact, and nobody who manages users or roles where they do not.
 */
export function mayManageHolder(
  catalogue: AccessCatalogue,
  giver: RoleGiver,
  roleKeys: readonly string[],
  ownRoles: readonly AssignableRole[]
): boolean {
  if (giver.kind === "operator" || giver.isMainContact) {
    return true
  }
  const above = MANAGING.filter((permission) => !giver.permissions.includes(permission))
  return roleKeys.every(
    (key) => key !== MAIN_CONTACT && !computeRolePermissions(catalogue, key, ownRoles).some((permission) => above.includes(permission))
  )
}

/**
 * Whether a giver may do to a user what reaches as far as these roles do: lead their login elsewhere, or take the roles
 * away. The operator and a main contact may to anybody, others where they could have given every role themselves: whoever
 * cannot make a main contact becomes none by another's invitation.
 */
export function mayActOnRoles(
  catalogue: AccessCatalogue,
  giver: RoleGiver,
  roleKeys: readonly string[],
  ownRoles: readonly AssignableRole[]
): boolean {
  return giver.kind === "operator" || giver.isMainContact || roleKeys.every((key) => mayGiveRole(catalogue, giver, key, ownRoles))
}

/**
 * Whether this giver may leave a user with the wanted roles. Roles that the user
 * holds already are not given again, and nobody takes what they could not give; a main contact takes any.
 */
export function decideRoleKeys(facts: {
  readonly catalogue: AccessCatalogue
  readonly giver: RoleGiver
  readonly wanted: readonly string[]
  readonly held: readonly string[]
  readonly ownRoles: readonly AssignableRole[]
}): "role_unknown" | "role_not_assignable" | null {
  const { catalogue, giver, wanted, held, ownRoles } = facts
  const given = wanted.filter((key) => !held.includes(key))
  if (!given.every((key) => mayGiveRole(catalogue, giver, key, ownRoles))) {
    return giver.kind === "operator" ? "role_unknown" : "role_not_assignable"
  }
  const taken = held.filter((key) => !wanted.includes(key))
  return mayActOnRoles(catalogue, giver, taken, ownRoles) ? null : "role_not_assignable"
}
