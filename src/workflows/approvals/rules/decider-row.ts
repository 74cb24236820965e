import type { DeciderRow } from "../../../modules/approval/store/tier-sql"
import type { Decider } from "../list-deciders"

/** Somebody who decides, as the statements over many requests take them. */
export function toDeciderRow({ businessUserId, place, roleKeys, isMainContact, decidesOwn }: Decider): DeciderRow {
  return {
    id: businessUserId,
    company_id: place.company_id ?? "",
    roles: roleKeys,
    is_contact: isMainContact,
    decides_own: decidesOwn,
  }
}
