/**
 * The one catalogue of what a role can allow, the shop feature each permission
 * belongs to, and the built-in roles. A permission enters it with the first
 * route that it guards.
 */
export const features = ["center"] as const
export type Feature = (typeof features)[number]

export const permissionCatalogue = {
  "center.view": { feature: "center" },
  "profile.edit": { feature: "center" },
} as const satisfies Record<string, { feature: Feature }>

export type Permission = keyof typeof permissionCatalogue

export const permissions = Object.keys(permissionCatalogue).filter(isPermission)

export function isPermission(text: string): text is Permission {
  return Object.hasOwn(permissionCatalogue, text)
}

export const builtInRoleKeys = ["main_contact", "approver", "buyer"] as const
export type BuiltInRoleKey = (typeof builtInRoleKeys)[number]

/** What the built-in roles grant; they stand in code, so that nothing stored can break them. */
const builtInRolePermissions: Record<BuiltInRoleKey, readonly Permission[]> = {
  main_contact: ["center.view", "profile.edit"],
  approver: ["center.view", "profile.edit"],
  buyer: ["profile.edit"],
}

export const builtInRoleNames: Record<BuiltInRoleKey, string> = {
  main_contact: "Main Contact",
  approver: "Approver",
  buyer: "Buyer",
}

/** The permissions that a role grants; a key that nobody knows grants none. */
export function computeRolePermissions(roleKey: string): readonly Permission[] {
  return isBuiltInRole(roleKey) ? builtInRolePermissions[roleKey] : []
}

export function isBuiltInRole(roleKey: string): roleKey is BuiltInRoleKey {
  return Object.hasOwn(builtInRolePermissions, roleKey)
}
