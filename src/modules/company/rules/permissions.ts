/**
 * What a role can allow, the shop feature each permission belongs to, and the built-in roles. A permission of
 * ours enters the catalogue with the first route that it guards; a shop and other plugins add theirs (B12).
 */
export interface Texts {
  readonly en: string
  readonly de: string
}

const builtInFeatures = {
  center: { en: "Customer center", de: "Customer-Center" },
  budgets: { en: "Budgets", de: "Budgets" },
  approvals: { en: "Approvals", de: "Genehmigungen" },
  export: { en: "Export", de: "Export" },
  delegate: { en: "Delegation", de: "Handeln für andere Kunden" },
} as const satisfies Record<string, Texts>

type BuiltInFeature = keyof typeof builtInFeatures

/** A key that a shop or another plugin has registered; ours never have a colon, so none of ours will ever clash with it. */
export type RegisteredKey = `${string}:${string}`
export type Feature = BuiltInFeature | RegisteredKey

interface CatalogueEntry {
  readonly feature: Feature
  readonly description: Texts
}

const builtInPermissions = {
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
    description: { en: "Manage the company's delivery addresses", de: "Die Lieferadressen der Firma pflegen" },
  },
  "budgets.manage": {
    feature: "budgets",
    description: { en: "Set the company's budgets", de: "Die Budgets der Firma festlegen" },
  },
  "budgets.view_own": {
    feature: "budgets",
    description: { en: "See the budgets that apply to oneself", de: "Die Budgets sehen, die für einen selbst gelten" },
  },
  "cost_centers.manage": {
    feature: "budgets",
    description: {
      en: "Manage the company's cost centers, and who may choose which",
      de: "Die Kostenstellen der Firma pflegen, und wer welche wählen kann",
    },
  },
  "approvals.decide": {
    feature: "approvals",
    description: {
      en: "Approve or reject what colleagues want to order over their budget, and see their budgets",
      de: "Genehmigen oder ablehnen, was Kollegen über ihr Budget hinaus bestellen möchten, und deren Budgets sehen",
    },
  },
  "approval_rules.manage": {
    feature: "approvals",
    description: {
      en: "Say how approvals go in the company",
      de: "Festlegen, wie Genehmigungen in der Firma ablaufen",
    },
  },
  export: {
    feature: "export",
    description: { en: "Download the company's data as CSV", de: "Daten der Firma als CSV herunterladen" },
  },
  "orders.view_own": {
    feature: "center",
    description: { en: "See one's own orders", de: "Die eigenen Bestellungen sehen" },
  },
  "orders.view_company": {
    feature: "center",
    description: { en: "See all orders of the company", de: "Alle Bestellungen der Firma sehen" },
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

/** A permission of ours: one that our own routes may ask for. */
export type BuiltInPermission = keyof typeof builtInPermissions
export type Permission = BuiltInPermission | RegisteredKey

/** A permission that no role grants: the operator gives it to a user, with the customer numbers it holds for. */
export const DELEGATE_PERMISSION = "delegate" satisfies Permission

export const MAIN_CONTACT = "main_contact"
export const builtInRoleKeys = [MAIN_CONTACT, "approver", "buyer"] as const
export type BuiltInRoleKey = (typeof builtInRoleKeys)[number]

/** What the built-in roles grant of ours; they stand in code, so that nothing stored can break them. */
const builtInRolePermissions: Record<BuiltInRoleKey, readonly BuiltInPermission[]> = {
  main_contact: [
    "center.view",
    "users.manage",
    "roles.assign",
    "audit.view",
    "addresses.manage",
    "budgets.manage",
    "budgets.view_own",
    "cost_centers.manage",
    "approvals.decide",
    "approval_rules.manage",
    "export",
    "orders.place",
    "baskets.own",
    "orders.view_own",
    "orders.view_company",
    "profile.edit",
  ],
  approver: ["center.view", "approvals.decide", "orders.view_own", "orders.view_company", "profile.edit"],
  buyer: ["orders.place", "baskets.own", "budgets.view_own", "orders.view_own", "profile.edit"],
}

export const builtInRoleNames: Record<BuiltInRoleKey, Texts> = {
  main_contact: { en: "Main Contact", de: "Hauptkontakt" },
  approver: { en: "Approver", de: "Genehmiger" },
  buyer: { en: "Buyer", de: "Einkäufer" },
}

export function isBuiltInRole(roleKey: string): roleKey is BuiltInRoleKey {
  return Object.hasOwn(builtInRolePermissions, roleKey)
}

/** A permission with the built-in roles that grant it. */
export interface CataloguePermission extends CatalogueEntry {
  readonly key: Permission
  readonly builtInRoles: readonly BuiltInRoleKey[]
}

export interface CatalogueFeature {
  readonly key: Feature
  readonly name: Texts
  /** Whether it is on where the shop's option does not say. */
  readonly enabled: boolean
}

/** The one catalogue: ours first, then what was registered, in its order. */
export interface AccessCatalogue {
  readonly features: readonly CatalogueFeature[]
  readonly permissions: readonly CataloguePermission[]
}

/** The catalogue of a shop that registers nothing. */
export const builtInCatalogue: AccessCatalogue = {
  features: Object.keys(builtInFeatures)
    .filter(isBuiltInFeature)
    .map((key) => ({ key, name: builtInFeatures[key], enabled: false })),
  permissions: Object.keys(builtInPermissions)
    .filter(isBuiltInPermission)
    .map((key) => ({
      key,
      ...builtInPermissions[key],
      builtInRoles: builtInRoleKeys.filter((role) => builtInRolePermissions[role].includes(key)),
    })),
}

function isBuiltInFeature(key: string): key is BuiltInFeature {
  return Object.hasOwn(builtInFeatures, key)
}

function isBuiltInPermission(key: string): key is BuiltInPermission {
  return Object.hasOwn(builtInPermissions, key)
}

/** Undefined for a permission that nobody registered. */
export function findPermission(catalogue: AccessCatalogue, key: string): CataloguePermission | undefined {
  return catalogue.permissions.find((permission) => permission.key === key)
}

/** What a role may grant. */
export function listRolePermissions(catalogue: AccessCatalogue): CataloguePermission[] {
  return catalogue.permissions.filter(({ key }) => key !== DELEGATE_PERMISSION)
}

/** A role of the operator's own, as far as a decision needs it. */
export interface OwnRole {
  readonly key: string
  readonly permissions: readonly string[]
}

/** The permissions that a role grants; a key that nobody knows grants none. */
export function computeRolePermissions(
  catalogue: AccessCatalogue,
  roleKey: string,
  ownRoles: readonly OwnRole[] = []
): readonly Permission[] {
  const own = isBuiltInRole(roleKey) ? undefined : ownRoles.find((role) => role.key === roleKey)
  return listRolePermissions(catalogue)
    .filter(({ key, builtInRoles }) =>
      isBuiltInRole(roleKey) ? builtInRoles.includes(roleKey) : own?.permissions.includes(key)
    )
    .map(({ key }) => key)
}
