/** Somebody who holds `approvals.decide`, as the statements below know them. */
export interface DeciderRow {
  id: string
  company_id: string
  roles: readonly string[]
  is_contact: boolean
  decides_own: boolean
  /** Absent, and somebody stands in for them. */
  is_away: boolean
  ceiling: string | null
  ceiling_currency: string | null
  /** Whom they stand in for in this way, and whether that one decides about their own. */
  absent_id: string | null
  absent_decides_own: boolean
}

export function renderDeciders(deciders: readonly DeciderRow[]): string {
  return JSON.stringify(deciders)
}

/** Takes one parameter: what `renderDeciders` gives. */
export const deciderCte = `decider as materialized (select * from jsonb_to_recordset(?::jsonb) as given (
  id text, company_id text, roles text[], is_contact boolean, decides_own boolean,
  is_away boolean, ceiling numeric, ceiling_currency text, absent_id text, absent_decides_own boolean))`

const mayAtAll = (alias: string) =>
  `${alias}.company_id = r.company_id and (${alias}.id <> r.business_user_id or ${alias}.decides_own)
  and (${alias}.absent_id is distinct from r.business_user_id or ${alias}.absent_decides_own)`

/** As far as it can be told here: in another currency it is left to who looks at the request itself. */
const withinCeiling = (alias: string) =>
  `(${alias}.ceiling is null or ${alias}.ceiling_currency <> r.currency_code or r.amount <= ${alias}.ceiling)`

/** As `chooseWithinCeiling` says where nobody gives rates: in another currency it is above. */
const surelyWithin = (alias: string) =>
  `(${alias}.ceiling is null or (${alias}.ceiling_currency = r.currency_code and r.amount <= ${alias}.ceiling))`

/** Whether the decider `d` counts as somebody who was asked: they are there, and it is not above their ceiling. */
export const hearsSql = `not d.is_away and ${withinCeiling("d")}`

/** The approvals of the request `r` that are open, each with its roles; without tiers it is one, of anybody who may decide. */
export const openSlotsSql = `jsonb_array_elements(coalesce(r.open_slots, '[[]]'::jsonb)) as slot (roles)`

/**
 * Whether the decider `d` can give the approval `slot` of the request `r` now, as `fillsSlot` says: by a role;
 * as main contact, where nobody holds one of its roles or it was escalated; as anybody, where there is no main contact either. Where rates are given
 * it may name a main contact too many; the request itself says what they may do.
 */
export const fillsSql = `${mayAtAll("d")} and (r.open_slots is null or (r.escalated_at is not null and d.is_contact)
  or jsonb_exists_any(slot.roles, d.roles)
  or (not exists (select 1 from decider h where ${mayAtAll("h")} and ${surelyWithin("h")} and jsonb_exists_any(slot.roles, h.roles))
    and (d.is_contact or not exists (select 1 from decider c where ${mayAtAll("c")} and c.is_contact))))`

/** Whether the decider `d` can decide about the request `r` now, as `chooseTierDeciders` says: by giving one of its open approvals. */
export const decidesSql = `exists (select 1 from ${openSlotsSql} where ${fillsSql})`
