import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { userRefusal } from "../errors"
import { decideMainContactLoss } from "../rules/last-main-contact"
import { MAIN_CONTACT } from "../rules/permissions"
import { retrievePlace } from "./account-store"
import type { PlaceRow } from "./account-store"
import { giveRoles } from "./user-roles"
import { selectRows } from "../../../database/sql"

/** A place that this transaction alone changes, with the company's active main contacts as they are meanwhile. */
export interface HeldPlace {
  place: PlaceRow
  activeMainContactIds: readonly string[]
}

/**
 * Holds a place until the transaction ends. The company's row is locked first: of two
 * main contacts who take each other away at the same moment, the second sees what the first left (B4).
 *
 * @throws `not_found`, also for a place of another company than the one asked in
 */
export async function holdPlace(
  manager: SqlEntityManager,
  { businessUserId, companyId }: { businessUserId: string; companyId: string | null }
): Promise<HeldPlace> {
  const found = await retrievePlace(manager, businessUserId)
  if (!found || (companyId !== null && found.company_id !== companyId)) {
    throw userRefusal("not_found")
  }
  await lockCompanies(manager, found.company_id === null ? [] : [found.company_id])
  await selectRows(manager, `select id from cc_business_user where id = ? for update`, [businessUserId])
  // once more: what stood there before the locks may be outdated
  const place = await retrievePlace(manager, businessUserId)
  if (!place) {
    throw userRefusal("not_found")
  }
  return { place, activeMainContactIds: await listActiveMainContactIds(manager, place.company_id) }
}

/** In one order, so that two who want the same ones wait instead of blocking each other for ever. */
export async function lockCompanies(manager: SqlEntityManager, ids: readonly string[]): Promise<void> {
  await selectRows(
    manager,
    `select id from cc_company where id in (select jsonb_array_elements_text(?::jsonb)) order by id for no key update`,
    [JSON.stringify(ids)]
  )
}

/**
 * Lets a held user cease to be an active main contact; where it is the last one, the
 * named successor becomes main contact in this transaction.
 *
 * @returns the successor as they are now, where one took over
 * @throws `last_main_contact`
 */
export async function releaseMainContact(
  manager: SqlEntityManager,
  { place, activeMainContactIds }: HeldPlace,
  successorId: string | null
): Promise<{ before: PlaceRow; after: PlaceRow } | null> {
  const successor = successorId === null ? null : await retrievePlace(manager, successorId)
  const verdict = decideMainContactLoss({
    leavingId: place.business_user_id,
    companyId: place.company_id,
    activeMainContactIds,
    successor: successor && {
      id: successor.business_user_id,
      companyId: successor.company_id,
      status: successor.status,
    },
  })
  if (verdict.kind === "last_main_contact") {
    throw userRefusal("last_main_contact")
  }
  if (verdict.kind === "covered" || !successor) {
    return null
  }
  await giveRoles(manager, { businessUserId: successor.business_user_id, roleKeys: [MAIN_CONTACT] })
  await selectRows(
    manager,
    `update cc_business_user set version = version + 1, updated_at = now() where id = ?`,
    [successor.business_user_id]
  )
  const after = await retrievePlace(manager, successor.business_user_id)
  return after && { before: successor, after }
}

async function listActiveMainContactIds(manager: SqlEntityManager, companyId: string | null): Promise<string[]> {
  const rows = await selectRows<{ id: string }>(
    manager,
    `select u.id from cc_business_user u
     join cc_business_user_role r on r.business_user_id = u.id and r.role_key = ? and r.deleted_at is null
     where u.company_id = ? and u.status = 'active' and u.deleted_at is null`,
    [MAIN_CONTACT, companyId]
  )
  return rows.map(({ id }) => id)
}
