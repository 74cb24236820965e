import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { AccessSettingFacts } from "../rules/access"
import type { OwnRole } from "../rules/permissions"
import { selectPrepared, selectRows } from "../../../database/sql"
import { ownGroupIdsOf } from "./price-store"

/** What a person's login is worth, whatever the company. */
export interface AccountState {
  customer_id: string
  user_name: string | null
  locked_at: Date | null
  confirmation_required: boolean
  email_confirmed_at: Date | null
  last_login_at: Date | null
  /** Tokens and sessions from before it count no longer. */
  sessions_ended_at: Date | null
  /**
   * Whether every place of this person is deactivated; false for somebody without a place. One that
   * was never accepted does not count: a company that asks somebody in gets no hold on their login.
   */
  deactivated_everywhere: boolean
}

/** A place of a person with all that a decision about it needs. */
export interface PlaceRow {
  business_user_id: string
  customer_id: string
  status: "invited" | "active" | "deactivated"
  created_at: Date
  /** Of the place itself or of its company. */
  customer_number: string | null
  company_id: string | null
  company_name: string | null
  company_active: boolean | null
  salutation: "mr" | "ms" | "none"
  first_name: string
  last_name: string
  /** As copied to the place; the login's own e-mail is the platform's. */
  email: string
  language_code: "en" | "de" | null
  contact_number: string | null
  erp_contact_state: "none" | "waiting" | "done" | "failed"
  fields: Record<string, string | number | boolean>
  invited_at: Date | null
  acceptance_required: boolean
  version: number
  role_keys: string[]
  /** Those of `role_keys` that the operator made. */
  own_roles: (OwnRole & { name: string })[]
  settings: AccessSettingFacts[]
  delegate_numbers: string[]
}

const accountColumns = `customer_id, user_name, locked_at, confirmation_required, email_confirmed_at, last_login_at, sessions_ended_at,
  (select coalesce(bool_and(u.status = 'deactivated'), false) from cc_business_user u
   where u.customer_id = cc_business_account.customer_id and u.deleted_at is null
     and not u.acceptance_required) as deactivated_everywhere`

/** All that the guard needs to know of a person, whatever is asked for. */
export interface AccessState {
  /** Null for a customer who is no business user: nothing of ours applies then. */
  account: AccountState | null
  /** Oldest first. */
  places: PlaceRow[]
  /** What products cost this person; null where nobody asked for it. */
  priceGroups: PersonPriceGroups | null
}

/** The customer groups that may decide about a person's prices, whatever company is meant. */
export interface PersonPriceGroups {
  /** Those that are no company's. */
  own_group_ids: string[]
  /** By company of the person; one that has no group is not in it. */
  company_group_ids: Readonly<Record<string, string>>
}

const priceGroupColumns = `${ownGroupIdsOf("person.id")} as own_group_ids,
  coalesce((select jsonb_object_agg(c.id, g.id) from cc_business_user u
            join cc_company c on c.id = u.company_id and c.deleted_at is null
            join customer_group g on g.id = c.customer_group_id and g.deleted_at is null
            where u.customer_id = person.id and u.deleted_at is null), '{}') as company_group_ids`

/** Account and places in one statement: it stands before every request of a signed-in customer. */
export async function retrieveAccess(
  manager: SqlEntityManager,
  customerId: string,
  { withPriceGroups = false }: { withPriceGroups?: boolean } = {}
): Promise<AccessState> {
  const rows = await selectPrepared<AccountState & { account_customer_id: string | null } & PlaceRow & PersonPriceGroups>(
    manager,
    `select p.*, a.*${withPriceGroups ? `, ${priceGroupColumns}` : ""} from (select ?::text as id) person
     left join lateral (select ${accountColumns}, customer_id as account_customer_id from cc_business_account
                        where cc_business_account.customer_id = person.id and deleted_at is null) a on true
     left join lateral (${placeSelect} and u.customer_id = person.id) p on true
     order by p.created_at, p.business_user_id`,
    [customerId]
  )
  const [first] = rows
  return {
    account: first?.account_customer_id ? readAccount(first) : null,
    // a person without a place comes as one row whose place is null throughout
    places: rows.flatMap((row) => (row.business_user_id ? [readPlace(row, customerId)] : [])),
    priceGroups:
      first && withPriceGroups
        ? { own_group_ids: first.own_group_ids, company_group_ids: first.company_group_ids }
        : null,
  }
}

/** Null for a customer who is no business user: nothing of ours applies then. */
export async function retrieveAccount(manager: SqlEntityManager, customerId: string): Promise<AccountState | null> {
  const [row] = await selectRows<AccountState>(
    manager,
    `select ${accountColumns} from cc_business_account where customer_id = ? and deleted_at is null`,
    [customerId]
  )
  return row ?? null
}

/** Every place of a person, oldest first. */
export async function listPlaces(manager: SqlEntityManager, customerId: string): Promise<PlaceRow[]> {
  return await selectRows<PlaceRow>(manager, `${placeSelect} and u.customer_id = ? order by u.created_at, u.id`, [
    customerId,
  ])
}

export async function retrievePlace(manager: SqlEntityManager, businessUserId: string): Promise<PlaceRow | null> {
  const [row] = await selectPrepared<PlaceRow>(manager, `${placeSelect} and u.id = ?`, [businessUserId])
  return row ?? null
}

/** Of these places those that are there, in no order. */
export async function listPlacesById(manager: SqlEntityManager, businessUserIds: readonly string[]): Promise<PlaceRow[]> {
  return await selectRows<PlaceRow>(manager, `${placeSelect} and u.id in (select jsonb_array_elements_text(?::jsonb))`, [
    JSON.stringify(businessUserIds),
  ])
}

function readAccount(row: AccountState): AccountState {
  return {
    customer_id: row.customer_id,
    user_name: row.user_name,
    locked_at: row.locked_at,
    confirmation_required: row.confirmation_required,
    email_confirmed_at: row.email_confirmed_at,
    last_login_at: row.last_login_at,
    sessions_ended_at: row.sessions_ended_at,
    deactivated_everywhere: row.deactivated_everywhere,
  }
}

/** The place without what stands beside it in the joined row; the account's columns hide the place's of the same name. */
function readPlace(
  row: AccountState & PlaceRow & Partial<PersonPriceGroups> & { account_customer_id: string | null },
  customerId: string
): PlaceRow {
  const {
    own_group_ids: _ownGroupIds,
    company_group_ids: _companyGroupIds,
    account_customer_id: _account,
    user_name: _userName,
    locked_at: _lockedAt,
    confirmation_required: _required,
    email_confirmed_at: _confirmedAt,
    last_login_at: _lastLoginAt,
    sessions_ended_at: _endedAt,
    deactivated_everywhere: _deactivated,
    ...place
  } = row
  return { ...place, customer_id: customerId }
}

export const placeColumns = `
  u.id as business_user_id, u.customer_id, u.status, u.created_at,
  coalesce(u.customer_number, c.customer_number) as customer_number,
  c.id as company_id, c.name as company_name, c.active as company_active,
  u.salutation, u.first_name, u.last_name, u.email, u.language_code, u.contact_number, u.erp_contact_state,
  u.fields, u.invited_at, u.acceptance_required, u.version,
  coalesce((select array_agg(r.role_key order by r.role_key) from cc_business_user_role r
            where r.business_user_id = u.id and r.deleted_at is null), '{}') as role_keys,
  coalesce((select jsonb_agg(jsonb_build_object('key', o.key, 'name', o.name, 'permissions', o.permissions))
            from cc_role o join cc_business_user_role r on r.role_key = o.key and r.deleted_at is null
            where r.business_user_id = u.id and o.deleted_at is null), '[]') as own_roles,
  coalesce((select jsonb_agg(jsonb_build_object('scope', case when s.business_user_id is null then 'company' else 'user' end,
              'permission', s.permission, 'effect', s.effect, 'source', s.source))
            from cc_access_setting s
            where s.company_id = u.company_id and (s.business_user_id is null or s.business_user_id = u.id)
              and s.deleted_at is null), '[]') as settings,
  coalesce((select array_agg(d.customer_number order by d.customer_number) from cc_delegate_grant d
            where d.business_user_id = u.id and d.deleted_at is null), '{}') as delegate_numbers`

export const placeJoins = "cc_business_user u left join cc_company c on c.id = u.company_id"

const placeSelect = `select ${placeColumns} from ${placeJoins} where u.deleted_at is null and c.deleted_at is null`

export async function recordLogin(manager: SqlEntityManager, customerId: string): Promise<void> {
  await selectRows(
    manager,
    `update cc_business_account set last_login_at = now(), updated_at = now() where customer_id = ? and deleted_at is null`,
    [customerId]
  )
}

export async function confirmEmail(manager: SqlEntityManager, customerId: string): Promise<boolean> {
  const rows = await selectRows(
    manager,
    `update cc_business_account set email_confirmed_at = coalesce(email_confirmed_at, now()), updated_at = now()
     where customer_id = ? and deleted_at is null returning id`,
    [customerId]
  )
  return rows.length > 0
}

/** @returns whether this call changed it */
export async function setLocked(
  manager: SqlEntityManager,
  { customerId, locked }: { customerId: string; locked: boolean }
): Promise<boolean> {
  const rows = await selectRows(
    manager,
    `update cc_business_account set locked_at = ${locked ? "now()" : "null"}, updated_at = now()
     where customer_id = ? and deleted_at is null and locked_at is ${locked ? "" : "not"} null returning id`,
    [customerId]
  )
  return rows.length > 0
}

/** The person behind a user name; compared without case. */
export async function findCustomerByUserName(manager: SqlEntityManager, userName: string): Promise<string | null> {
  const [row] = await selectRows<{ customer_id: string }>(
    manager,
    `select customer_id from cc_business_account where user_name = ? and deleted_at is null`,
    [userName.toLowerCase()]
  )
  return row?.customer_id ?? null
}

/** Active places of some companies with one of these roles, oldest first; whoever has not accepted yet is not in it. */
export async function listPlacesWithRoles(
  manager: SqlEntityManager,
  { companyIds, roleKeys }: { companyIds: readonly string[]; roleKeys: readonly string[] }
): Promise<PlaceRow[]> {
  return await selectRows<PlaceRow>(
    manager,
    `${placeSelect} and u.company_id in (select jsonb_array_elements_text(?::jsonb)) and u.status = 'active' and not u.acceptance_required and exists (
       select 1 from cc_business_user_role r where r.business_user_id = u.id and r.deleted_at is null
         and r.role_key in (select jsonb_array_elements_text(?::jsonb)))
     order by u.created_at, u.id`,
    [JSON.stringify(companyIds), JSON.stringify(roleKeys)]
  )
}

export interface ActiveMainContact {
  customer_id: string
  email: string
  first_name: string
  last_name: string
  language_code: "en" | "de" | null
  created_at: Date
}

/** Active main contacts of a company, oldest first. */
export async function listActiveMainContacts(
  manager: SqlEntityManager,
  companyId: string
): Promise<ActiveMainContact[]> {
  return await selectRows(
    manager,
    `select u.customer_id, u.email, u.first_name, u.last_name, u.language_code, u.created_at from cc_business_user u
     join cc_business_user_role r on r.business_user_id = u.id and r.role_key = 'main_contact' and r.deleted_at is null
     where u.company_id = ? and u.status = 'active' and u.deleted_at is null order by u.created_at, u.id`,
    [companyId]
  )
}

/** Whose place in the company carries this e-mail, whatever its status; a company has each e-mail once. */
export async function findEmailHolder(
  manager: SqlEntityManager,
  { companyId, email }: { companyId: string; email: string }
): Promise<string | null> {
  const [row] = await selectRows<{ customer_id: string }>(
    manager,
    `select customer_id from cc_business_user where company_id = ? and email = ? and deleted_at is null`,
    [companyId, email]
  )
  return row?.customer_id ?? null
}
