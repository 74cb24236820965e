import type { z } from "@medusajs/framework/zod"
import { builtInRoleNames, isBuiltInRole } from "../../modules/company/rules/permissions"
import type { PlaceRow } from "../../modules/company/store/account-store"
import type { businessUserSchema, companySummarySchema, roleSchema } from "../schemas/company"

/** Roles as people read them; the pages put the built-in ones into their language by key. */
export function presentRoles(
  roleKeys: readonly string[],
  ownRoles: readonly { key: string; name: string }[]
): z.infer<typeof roleSchema>[] {
  return roleKeys.map((key) => ({
    key,
    name: isBuiltInRole(key) ? builtInRoleNames[key].en : (ownRoles.find((role) => role.key === key)?.name ?? key),
  }))
}

export function presentBusinessUser(place: PlaceRow): z.infer<typeof businessUserSchema> {
  return {
    id: place.business_user_id,
    customer_id: place.customer_id,
    company_id: place.company_id,
    customer_number: place.customer_number,
    status: place.status,
    roles: presentRoles(place.role_keys, place.own_roles),
    created_at: place.created_at.toISOString(),
  }
}

/** Null for a place without a company. */
export function presentCompanySummary(place: PlaceRow): z.infer<typeof companySummarySchema> | null {
  return place.company_id === null
    ? null
    : {
        id: place.company_id,
        name: place.company_name ?? "",
        customer_number: place.customer_number,
        active: place.company_active ?? false,
      }
}

/** An instant as it goes over the wire. */
export function presentInstant(instant: Date | null): string | null {
  return instant ? instant.toISOString() : null
}
