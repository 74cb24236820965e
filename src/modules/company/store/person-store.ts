import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Watch } from "../../../database/transactions"
import type { Outbox } from "../../../outbox/outbox"
import type { OutboxMessage } from "../../../outbox/types"
import { userRefusal } from "../errors"
import { lockCompanies } from "./held-place"
import { selectRows } from "../../../database/sql"

/** Of a place `u` and an e-mail: another user of the company has it. */
const isTaken = (email: string): string => `exists (
  select 1 from cc_business_user o where o.company_id = u.company_id and o.email = ${email} and o.id <> u.id and o.deleted_at is null)`

/**
 * Brings the copies of name and e-mail at a person's places up to date with the platform's customer, whose row is held meanwhile: of
 * two changes at the same moment the copy cannot be that of the older one. A name that the platform does not have stays as it is, and
 * so does the address where another user of the company has the new one by now.
 */
export async function copyPerson(manager: SqlEntityManager, customerId: string): Promise<void> {
  await selectRows(
    manager,
    `with customer_now as materialized (
       select first_name, last_name, email from customer where id = ? and deleted_at is null for share
     ), p as (
       select left(nullif(first_name, ''), 50) as first_name, left(nullif(last_name, ''), 200) as last_name, lower(email) as email
       from customer_now where email is not null
     )
     update cc_business_user u set
       first_name = coalesce(p.first_name, u.first_name),
       last_name = coalesce(p.last_name, u.last_name),
       email = case when ${isTaken("p.email")} then u.email else p.email end,
       version = u.version + 1, updated_at = now()
     from p
     where u.customer_id = ? and u.deleted_at is null and not u.acceptance_required
       and (u.first_name, u.last_name, u.email)
         is distinct from (coalesce(p.first_name, u.first_name), coalesce(p.last_name, u.last_name),
           case when ${isTaken("p.email")} then u.email else p.email end)`,
    [customerId, customerId]
  )
}

/**
 * Whose place says another e-mail than the platform's customer, of as many places as are asked for: nobody was told of the change. Each call goes on
 * behind the one before, on whatever instance, and after the last place begins anew: so it costs the same in every shop. What was
 * changed within the last minute is about to be told of.
 */
export async function listOvertaken(manager: SqlEntityManager, { places }: { places: number }): Promise<string[]> {
  const rows = await selectRows<{ customer_id: string }>(
    manager,
    `with u as materialized (
       select id, customer_id, company_id, email, acceptance_required from cc_business_user
       where deleted_at is null and id > coalesce((select after_id from cc_walk where name = 'emails'), '') order by id limit ?
     ), walked as (
       insert into cc_walk (name, after_id) select 'emails', case when count(*) < ? then '' else max(id) end from u
       on conflict (name) do update set after_id = excluded.after_id
     )
     select distinct u.customer_id from u join customer c on c.id = u.customer_id and c.deleted_at is null
     where not u.acceptance_required and lower(c.email) <> u.email and c.updated_at <= now() - interval '1 minute'
       and not ${isTaken("lower(c.email)")}`,
    [places, places]
  )
  return rows.map((row) => row.customer_id)
}

/** Places and accounts that went with their customers; given back, they all come back. */
export interface DetachedCustomers {
  customerIds: readonly string[]
  detachedAt: string
}

const tablesOfCustomer = ["cc_business_user", "cc_business_account"] as const

/**
 * The customers are gone: so are their places and accounts. A repeat does nothing more.
 *
 * @throws `last_main_contact` where `keepsMainContacts` is set and a center would lose its last one
 */
export async function detachCustomers(
  manager: SqlEntityManager,
  outbox: Outbox,
  { customerIds, keepsMainContacts, watch, tell }: {
    customerIds: readonly string[]
    keepsMainContacts: boolean
    watch?: Watch
    tell: (place: { id: string; customer_id: string; company_id: string | null }) => readonly OutboxMessage[]
  }
): Promise<DetachedCustomers> {
  const ids = JSON.stringify(customerIds)
  const detachedAt = new Date().toISOString()
  const companies = await selectRows<{ company_id: string }>(
    manager,
    `select distinct company_id from cc_business_user
     where customer_id in (select jsonb_array_elements_text(?::jsonb)) and deleted_at is null and company_id is not null`,
    [ids]
  )
  const companyIds = companies.map(({ company_id: id }) => id)
  await lockCompanies(manager, companyIds)
  const look = await watch?.(manager, companyIds)
  const before = keepsMainContacts ? await listReadyCenters(manager, companyIds) : []
  const places = await selectRows<{ id: string; customer_id: string; company_id: string | null }>(
    manager,
    `update cc_business_user set deleted_at = ?, updated_at = now()
     where customer_id in (select jsonb_array_elements_text(?::jsonb)) and deleted_at is null
     returning id, customer_id, company_id`,
    [detachedAt, ids]
  )
  const after = await listReadyCenters(manager, before)
  if (after.length < before.length) {
    throw userRefusal("last_main_contact")
  }
  await selectRows(
    manager,
    `update cc_business_account set deleted_at = ?, updated_at = now()
     where customer_id in (select jsonb_array_elements_text(?::jsonb)) and deleted_at is null`,
    [detachedAt, ids]
  )
  await outbox.write([...places.flatMap(tell), ...((await look?.()) ?? [])], { transactionManager: manager })
  return { customerIds, detachedAt }
}

/** Those of the companies that are active, have a center, and somebody who runs it. */
async function listReadyCenters(manager: SqlEntityManager, companyIds: readonly string[]): Promise<string[]> {
  const rows = await selectRows<{ id: string }>(
    manager,
    `select c.id from cc_company c
     where c.id in (select jsonb_array_elements_text(?::jsonb)) and c.deleted_at is null and c.active
       and coalesce(c.center_override, c.center_by_erp)
       and exists (select 1 from cc_business_user u
         join cc_business_user_role r on r.business_user_id = u.id and r.role_key = 'main_contact' and r.deleted_at is null
         where u.company_id = c.id and u.status = 'active' and u.deleted_at is null)`,
    [JSON.stringify(companyIds)]
  )
  return rows.map(({ id }) => id)
}

/** The deletion was called off: what `detachCustomers` took is there again. */
export async function attachCustomers(
  manager: SqlEntityManager,
  outbox: Outbox,
  detached: DetachedCustomers,
  messageKeys: readonly string[]
): Promise<void> {
  for (const table of tablesOfCustomer) {
    await selectRows(
      manager,
      `update ${table} set deleted_at = null, updated_at = now()
       where customer_id in (select jsonb_array_elements_text(?::jsonb)) and deleted_at = ?`,
      [JSON.stringify(detached.customerIds), detached.detachedAt]
    )
  }
  await outbox.removeUndelivered(messageKeys, { transactionManager: manager })
}
