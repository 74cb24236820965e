import { getAccessCatalogue } from "../../access-catalogue"
import { decideAccess } from "../../modules/company/rules/access"
import type { AccessReason } from "../../modules/company/rules/access"
import type { CataloguePermission } from "../../modules/company/rules/permissions"
import type { PlaceRow } from "../../modules/company/store/account-store"
import { accessFacts } from "../../workflows/access/access-facts"
import type { AccessDecisionResource } from "../schemas/users"
import { presentPermission } from "./permission"

/** B13: whether a user holds a permission, the chain that decided, and what was set by whom. */
export function presentDecision(place: PlaceRow, permission: CataloguePermission): AccessDecisionResource {
  const { allowed, reasons } = decideAccess(accessFacts(place), permission.key)
  const set = place.settings.filter((setting) => setting.permission === permission.key)
  const ofUser = set.filter((setting) => setting.scope === "user")
  return {
    permission: permission.key,
    ...presentPermission(permission),
    allowed,
    reasons: reasons.map(presentReason),
    user_setting: {
      operator: ofUser.find((setting) => setting.source === "operator")?.effect ?? null,
      company: ofUser.some((setting) => setting.source === "company") ? "deny" : null,
    },
    company_setting: set.find((setting) => setting.scope === "company")?.effect ?? null,
  }
}

export function presentDecisions(place: PlaceRow): AccessDecisionResource[] {
  return getAccessCatalogue().permissions.map((permission) => presentDecision(place, permission))
}

function presentReason(reason: AccessReason): AccessDecisionResource["reasons"][number] {
  switch (reason.rule) {
    case "company_active":
    case "user_active":
    case "shop_feature":
      return reason
    case "setting":
      return { rule: "setting", decided_by: reason.decidedBy, source: reason.source, holds: reason.holds }
    case "role_grants":
      return { rule: "role_grants", role_keys: [...reason.roleKeys], holds: reason.holds }
    case "delegate_granted":
      return { rule: "delegate_granted", customer_numbers: [...reason.customerNumbers], holds: reason.holds }
  }
}
