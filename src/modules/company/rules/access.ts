import { computeRolePermissions, DELEGATE_PERMISSION, findPermission, MAIN_CONTACT } from "./permissions"
import type { AccessCatalogue, CataloguePermission, Feature, OwnRole, Permission } from "./permissions"

/** A right that somebody allowed or denied, to the company or to this user. */
export interface AccessSettingFacts {
  readonly scope: "company" | "user"
  readonly permission: string
  readonly effect: "allow" | "deny"
  /** An operator of the shop, or the company's own main contact. */
  readonly source: "operator" | "company"
}

/** What a decision about one place of one person depends on. */
export interface AccessFacts {
  readonly catalogue: AccessCatalogue
  /** By the feature's key; one that is not here is off. */
  readonly shopFeatures: Readonly<Record<string, boolean>>
  /** Null for a place without a company. */
  readonly company: { readonly active: boolean } | null
  readonly userStatus: "invited" | "active" | "deactivated"
  readonly roleKeys: readonly string[]
  /** Those of `roleKeys` that the operator made. */
  readonly ownRoles: readonly OwnRole[]
  readonly settings: readonly AccessSettingFacts[]
  /** Customer numbers this user may act for; empty for none. */
  readonly delegateNumbers: readonly string[]
}

/** One link of the chain that made the decision, in the order it was looked at. */
export type AccessReason =
  | { rule: "company_active"; holds: boolean }
  | { rule: "user_active"; holds: boolean }
  | { rule: "shop_feature"; feature: Feature; holds: boolean }
  /** Whose setting counted; `none` where nobody set anything, which allows. */
  | { rule: "setting"; decidedBy: "user" | "company" | "none"; source: "operator" | "company" | null; holds: boolean }
  | { rule: "role_grants"; roleKeys: readonly string[]; holds: boolean }
  | { rule: "delegate_granted"; customerNumbers: readonly string[]; holds: boolean }

export interface AccessDecision {
  readonly allowed: boolean
  readonly reasons: readonly AccessReason[]
}

/** Roles of a place without a company: such a user has a buyer's permissions, but those of features that only a company has. */
const plainUserRoleKeys: readonly string[] = ["buyer"]
const companyFeatures: readonly Feature[] = ["budgets", "approvals"]

/**
 * The only place that decides whether a permission is held (B12): the place is
 * open (company and user active), the shop has the feature on, the user's setting, else
 * the company's, does not deny it, and a role grants it. The guard, `me` and
 * the menus that read it, and the page "why?" all ask here. A permission that is not in the catalogue is held by nobody.
 */
export function decideAccess(facts: AccessFacts, permission: Permission): AccessDecision {
  const entry = findPermission(facts.catalogue, permission)
  if (!entry) {
    return { allowed: false, reasons: [] }
  }
  const { feature } = entry
  const reasons: AccessReason[] = [
    { rule: "company_active", holds: facts.company?.active ?? true },
    { rule: "user_active", holds: facts.userStatus === "active" },
    { rule: "shop_feature", feature, holds: facts.shopFeatures[feature] ?? false },
    decideSetting(facts, permission),
    permission === DELEGATE_PERMISSION ? decideDelegate(facts) : decideRoles(facts, entry),
  ]
  return { allowed: reasons.every((reason) => reason.holds), reasons }
}

/** Every permission that is held in this place. */
export function listHeldPermissions(facts: AccessFacts): Permission[] {
  return facts.catalogue.permissions.map(({ key }) => key).filter((key) => decideAccess(facts, key).allowed)
}

/**
 * User before company; at the user a denial before an allowance, whosever it is. What a company denied
 * to somebody who has become a main contact meanwhile counts no longer: main contacts cannot deny each other anything.
 */
function decideSetting(facts: AccessFacts, permission: Permission): AccessReason {
  const isMainContact = facts.roleKeys.includes(MAIN_CONTACT)
  const settings = facts.settings.filter(
    (setting) => setting.permission === permission && !(isMainContact && setting.source === "company")
  )
  const ofUser = settings.filter((setting) => setting.scope === "user")
  const counts =
    ofUser.find((setting) => setting.effect === "deny") ??
    ofUser[0] ??
    settings.find((setting) => setting.scope === "company")
  return counts
    ? { rule: "setting", decidedBy: counts.scope, source: counts.source, holds: counts.effect === "allow" }
    : { rule: "setting", decidedBy: "none", source: null, holds: true }
}

function decideRoles(facts: AccessFacts, { key: permission, feature }: CataloguePermission): AccessReason {
  const plainRoleKeys = companyFeatures.includes(feature) ? [] : plainUserRoleKeys
  const roleKeys = facts.company ? facts.roleKeys : plainRoleKeys
  const granting = roleKeys.filter((key) => computeRolePermissions(facts.catalogue, key, facts.ownRoles).includes(permission))
  return { rule: "role_grants", roleKeys: granting, holds: granting.length > 0 }
}

function decideDelegate(facts: AccessFacts): AccessReason {
  return {
    rule: "delegate_granted",
    customerNumbers: facts.delegateNumbers,
    holds: facts.delegateNumbers.length > 0,
  }
}

/** Why nobody may act in this place at all, whatever the permission; null where one may. */
export function decidePlace(
  facts: Pick<AccessFacts, "company" | "userStatus">
): "company_inactive" | "user_deactivated" | null {
  if (facts.company && !facts.company.active) {
    return "company_inactive"
  }
  return facts.userStatus === "active" ? null : "user_deactivated"
}
