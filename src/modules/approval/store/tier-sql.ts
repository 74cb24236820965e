/** Somebody who holds `approvals.decide`, as the statements below know them. */
export interface DeciderRow {
  id: string
  company_id: string
  roles: readonly string[]
  is_contact: boolean
  decides_own: boolean
}

export function renderDeciders(deciders: readonly DeciderRow[]): string {
  return JSON.stringify(deciders)
}

/** Takes one parameter: what `renderDeciders` gives. */
export const deciderCte = `decider as materialized (select * from jsonb_to_recordset(?::jsonb) as given (
  id text, company_id text, roles text[], is_contact boolean, decides_own boolean))`

const mayAtAll = (alias: string) =>
  `${alias}.company_id = r.company_id and (${alias}.id <> r.business_user_id or ${alias}.decides_own)`

/**
 * Whether the decider `d` can decide about the request `r` now, as `chooseTierDeciders` says: in a slot that is open, by a role;
 * as main contact, where nobody holds one of its roles or it was escalated; as anybody, where there is no main contact either.
 */
export const decidesSql = `${mayAtAll("d")} and (r.open_slots is null or (r.escalated_at is not null and d.is_contact)
  or exists (select 1 from jsonb_array_elements(r.open_slots) as slot (roles)
    where jsonb_exists_any(slot.roles, d.roles)
      or (not exists (select 1 from decider h where ${mayAtAll("h")} and jsonb_exists_any(slot.roles, h.roles))
        and (d.is_contact or not exists (select 1 from decider c where ${mayAtAll("c")} and c.is_contact)))))`
