/**
 * The one catalogue of what a role can allow, the shop feature each permission
 * belongs to, and the built-in roles. A permission enters it with the first
 * route that it guards.
 */
export const features = ["center", "export", "delegate"] as const
export type Feature = (typeof features)[number]

interface CatalogueEntry {
  feature: Feature
  description: { en: string; de: string }
}

export const permissionCatalogue = {
  "center.view": {
    feature: "center",
    description: { en: "See the customer center", de: "Das Customer-Center sehen" },
  },
  "users.manage": {
    feature: "center",
    description: { en: "Add, change and deactivate users", de: "Benutzer anlegen, ändern und deaktivieren" },
  },
  "roles.assign": {
    feature: "center",
    description: { en: "Give and take roles and rights", de: "Rollen und Rechte vergeben und entziehen" },
  },
  "audit.view": {
    feature: "center",
    description: { en: "See who did what in the company", de: "Sehen, wer in der Firma was getan hat" },
  },
  "addresses.manage": {
    feature: "center",
    description: { en: "Keep the company's delivery addresses", de: "Die Lieferadressen der Firma pflegen" },
  },
  export: {
    feature: "export",
    description: { en: "Download the company's data as CSV", de: "Daten der Firma als CSV herunterladen" },
  },
  "orders.view_own": {
    feature: "center",
    description: { en: "See one's own orders", de: "Die eigenen Bestellungen sehen" },
  },
  "orders.place": {
    feature: "center",
    description: { en: "Place orders", de: "Bestellungen aufgeben" },
  },
  "baskets.own": {
    feature: "center",
    description: { en: "Fill a basket of one's own", de: "Einen eigenen Warenkorb füllen" },
  },
  "profile.edit": {
    feature: "center",
    description: { en: "Change one's own profile", de: "Das eigene Profil ändern" },
  },
  delegate: {
    feature: "delegate",
    description: { en: "Act for other customer numbers", de: "Für andere Kundennummern handeln" },
  },
} as const satisfies Record<string, CatalogueEntry>

export type Permission = keyof typeof permissionCatalogue

export const permissions = Object.keys(permissionCatalogue).filter(isPermission)

export function isPermission(text: string): text is Permission {
  return Object.hasOwn(permissionCatalogue, text)
}

/** A permission that no role grants: the operator gives it to a user, with the customer numbers it holds for. */
export const DELEGATE_PERMISSION = "delegate" satisfies Permission

/** What a role may grant. */
export const rolePermissions: readonly Permission[] = permissions.filter((key) => key !== DELEGATE_PERMISSION)

export const MAIN_CONTACT = "main_contact"
export const builtInRoleKeys = [MAIN_CONTACT, "approver", "buyer"] as const
export type BuiltInRoleKey = (typeof builtInRoleKeys)[number]

/** What the built-in roles grant; they stand in code, so that nothing stored can break them. */
const builtInRolePermissions: Record<BuiltInRoleKey, readonly Permission[]> = {
  main_contact: [
    "center.view",
    "users.manage",
    "roles.assign",
    "audit.view",
    "addresses.manage",
    "export",
    "orders.place",
    "baskets.own",
    "orders.view_own",
    "profile.edit",
  ],
  approver: ["center.view", "orders.view_own", "profile.edit"],
  buyer: ["orders.place", "baskets.own", "orders.view_own", "profile.edit"],
}

export const builtInRoleNames: Record<BuiltInRoleKey, { en: string; de: string }> = {
  main_contact: { en: "Main Contact", de: "Hauptkontakt" },
  approver: { en: "Approver", de: "Genehmiger" },
  buyer: { en: "Buyer", de: "Einkäufer" },
}

/** A role of the operator's own, as far as a decision needs it. */
export interface OwnRole {
  readonly key: string
  readonly permissions: readonly string[]
}

/** The permissions that a role grants; a key that nobody knows grants none. */
export function computeRolePermissions(roleKey: string, ownRoles: readonly OwnRole[] = []): readonly Permission[] {
  if (isBuiltInRole(roleKey)) {
    return builtInRolePermissions[roleKey]
  }
  const own = ownRoles.find((role) => role.key === roleKey)
  return rolePermissions.filter((permission) => own?.permissions.includes(permission))
}

export function isBuiltInRole(roleKey: string): roleKey is BuiltInRoleKey {
  return Object.hasOwn(builtInRolePermissions, roleKey)
}
