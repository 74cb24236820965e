import { computeRolePermissions, permissionCatalogue } from "./permissions"
import type { Feature, Permission } from "./permissions"

/** What a decision about one place of one person depends on. */
export interface AccessFacts {
  readonly shopFeatures: Readonly<Record<Feature, boolean>>
  /** Null for a place without a company. */
  readonly company: { readonly active: boolean } | null
  readonly userStatus: "invited" | "active" | "deactivated"
  readonly roleKeys: readonly string[]
}

/** One link of the chain that made the decision, in the order it was looked at. */
export type AccessReason =
  | { rule: "company_active"; holds: boolean }
  | { rule: "user_active"; holds: boolean }
  | { rule: "shop_feature"; feature: Feature; holds: boolean }
  | { rule: "role_grants"; roleKeys: readonly string[]; holds: boolean }

export interface AccessDecision {
  readonly allowed: boolean
  readonly reasons: readonly AccessReason[]
}

/** Roles of a place without a company: such a user has a buyer's permissions. */
const plainUserRoleKeys: readonly string[] = ["buyer"]

/**
 * The only place that decides whether a permission is held (B12): the place is
 * open (company and user active), the shop has the feature on, and a role
 * grants it. The guard, `me` and the menus that read it all ask here.
 */
export function decideAccess(facts: AccessFacts, permission: Permission): AccessDecision {
  const feature = permissionCatalogue[permission].feature
  const roleKeys = facts.company ? facts.roleKeys : plainUserRoleKeys
  const granting = roleKeys.filter((key) => computeRolePermissions(key).includes(permission))
  const reasons: AccessReason[] = [
    { rule: "company_active", holds: facts.company?.active ?? true },
    { rule: "user_active", holds: facts.userStatus === "active" },
    { rule: "shop_feature", feature, holds: facts.shopFeatures[feature] },
    { rule: "role_grants", roleKeys: granting, holds: granting.length > 0 },
  ]
  return { allowed: reasons.every((reason) => reason.holds), reasons }
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
