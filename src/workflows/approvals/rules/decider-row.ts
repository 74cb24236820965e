import type { DeciderRow } from "../../../modules/approval/store/tier-sql"
import type { Decider } from "../list-deciders"

/** Somebody who decides, as the statements over many requests take them. */
export function toDeciderRow({ businessUserId, place, roleKeys, isMainContact, decidesOwn, isAway, ceiling, deputyFor }: Decider): DeciderRow {
  return {
    id: businessUserId,
    company_id: place.company_id ?? "",
    roles: roleKeys,
    is_contact: isMainContact,
    decides_own: decidesOwn,
    is_away: isAway ?? false,
    ceiling: ceiling?.amount ?? null,
    ceiling_currency: ceiling?.currencyCode ?? null,
    absent_id: deputyFor?.businessUserId ?? null,
    absent_decides_own: deputyFor?.decidesOwn ?? false,
  }
}
