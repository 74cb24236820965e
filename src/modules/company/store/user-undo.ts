import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Outbox } from "../../../outbox/outbox"
import { userRefusal } from "../errors"
import { MAIN_CONTACT } from "../rules/permissions"
import { lockCompanies } from "./held-place"
import { selectRows } from "../../../database/sql"

type Row = Record<string, unknown>

/** Users as they stood before an act, with all that an act may take from them. */
export interface UserSnapshot {
  users: Row[]
  roles: Row[]
  settings: Row[]
  grants: Row[]
}

/** What an act wrote, and all that it takes to undo it. */
export interface UserWrite {
  before: UserSnapshot
  /** Of each user as the act left it; another one by now is somebody else's. */
  versions: Readonly<Record<string, number>>
  messageKeys: readonly string[]
}

export async function captureUsers(manager: SqlEntityManager, ids: readonly string[]): Promise<UserSnapshot> {
  const of = (table: string, column: string) =>
    `coalesce((select jsonb_agg(to_jsonb(t)) from ${table} t where t.${column} in (select id from wanted)), '[]')`
  const [snapshot] = await selectRows<UserSnapshot>(
    manager,
    `with wanted as (select jsonb_array_elements_text(?::jsonb) as id)
     select ${of("cc_business_user", "id")} as users, ${of("cc_business_user_role", "business_user_id")} as roles,
       ${of("cc_access_setting", "business_user_id")} as settings, ${of("cc_delegate_grant", "business_user_id")} as grants`,
    [JSON.stringify(ids)]
  )
  return snapshot ?? { users: [], roles: [], settings: [], grants: [] }
}

export async function listVersions(manager: SqlEntityManager, ids: readonly string[]): Promise<Record<string, number>> {
  const rows = await selectRows<{ id: string; version: number }>(
    manager,
    `select id, version from cc_business_user where id in (select jsonb_array_elements_text(?::jsonb)) for update`,
    [JSON.stringify(ids)]
  )
  return Object.fromEntries(rows.map(({ id, version }) => [id, version]))
}

/**
 * Takes an act on users back: what it changed stands as before, and what it told and nobody was told yet is told no
 * more. Does nothing where somebody has changed one of them since.
 *
 * @returns whether it was taken back
 * @throws `last_main_contact`, where a company has meanwhile come to lean on what the act gave it
 */
export async function restoreUsers(
  manager: SqlEntityManager,
  outbox: Outbox,
  { before, versions, messageKeys }: UserWrite
): Promise<boolean> {
  const ids = Object.keys(versions)
  const companyIds = [...new Set(before.users.flatMap(({ company_id: id }) => (typeof id === "string" ? [id] : [])))]
  await lockCompanies(manager, companyIds)
  const present = await listVersions(manager, ids)
  if (!ids.every((id) => present[id] === versions[id])) {
    return false
  }
  const covered = await listCoveredCompanies(manager, companyIds)
  await selectRows(
    manager,
    `update cc_business_user u set status = b.status, salutation = b.salutation, first_name = b.first_name,
       last_name = b.last_name, language_code = b.language_code, fields = b.fields, deleted_at = b.deleted_at,
       version = u.version + 1, updated_at = now()
     from jsonb_populate_recordset(null::cc_business_user, ?::jsonb) b where u.id = b.id`,
    [JSON.stringify(before.users)]
  )
  await selectRows(
    manager,
    `delete from cc_business_user_role where business_user_id in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(ids)]
  )
  for (const [table, rows] of [
    ["cc_business_user_role", before.roles],
    ["cc_access_setting", before.settings],
    ["cc_delegate_grant", before.grants],
  ] as const) {
    await selectRows(
      manager,
      `insert into ${table} select * from jsonb_populate_recordset(null::${table}, ?::jsonb) on conflict do nothing`,
      [JSON.stringify(rows)]
    )
  }
  const stillCovered = await listCoveredCompanies(manager, companyIds)
  if (stillCovered.length < covered.length) {
    throw userRefusal("last_main_contact")
  }
  await outbox.removeUndelivered(messageKeys, { transactionManager: manager })
  return true
}

/** Those of the companies that have an active main contact. */
async function listCoveredCompanies(manager: SqlEntityManager, companyIds: readonly string[]): Promise<string[]> {
  const rows = await selectRows<{ company_id: string }>(
    manager,
    `select distinct u.company_id from cc_business_user u
     join cc_business_user_role r on r.business_user_id = u.id and r.role_key = ? and r.deleted_at is null
     where u.company_id in (select jsonb_array_elements_text(?::jsonb)) and u.status = 'active' and u.deleted_at is null`,
    [MAIN_CONTACT, JSON.stringify(companyIds)]
  )
  return rows.map(({ company_id }) => company_id)
}
