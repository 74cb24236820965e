import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { isUniqueViolation, selectRows } from "../../../database/sql"

/** A role of the operator's own (B8). */
export interface RoleRecord {
  id: string
  key: string
  name: string
  description: string | null
  permissions: string[]
  assignable: boolean
  version: number
}

export type RoleChanges = Partial<Pick<RoleRecord, "name" | "description" | "permissions" | "assignable">>

const columns = "id, key, name, description, permissions, assignable, version"

export async function listRoles(manager: SqlEntityManager): Promise<RoleRecord[]> {
  return await selectRows<RoleRecord>(
    manager,
    `select ${columns} from cc_role where deleted_at is null order by lower(name), id`
  )
}

/** How many users hold each role, built-in ones too; a role that nobody holds is left out. */
export async function countRoleHolders(manager: SqlEntityManager): Promise<ReadonlyMap<string, number>> {
  const rows = await selectRows<{ role_key: string; count: number }>(
    manager,
    `select r.role_key, count(*)::int as count from cc_business_user_role r
     join cc_business_user u on u.id = r.business_user_id and u.deleted_at is null
     where r.deleted_at is null group by r.role_key`
  )
  return new Map(rows.map((row) => [row.role_key, row.count]))
}

/** The companies in which somebody holds a role. */
export async function listHoldingCompanies(manager: SqlEntityManager, roleId: string): Promise<string[]> {
  const rows = await selectRows<{ company_id: string }>(
    manager,
    `select distinct u.company_id from cc_role o join cc_business_user_role r on r.role_key = o.key and r.deleted_at is null
     join cc_business_user u on u.id = r.business_user_id and u.deleted_at is null and u.company_id is not null
     where o.id = ? order by u.company_id`,
    [roleId]
  )
  return rows.map((row) => row.company_id)
}

/** The role with its row locked until the transaction ends. */
export async function lockRole(manager: SqlEntityManager, id: string): Promise<RoleRecord | null> {
  const [row] = await selectRows<RoleRecord>(
    manager,
    `select ${columns} from cc_role where id = ? and deleted_at is null for update`,
    [id]
  )
  return row ?? null
}

/** @returns null where another role has the key */
export async function insertRole(
  manager: SqlEntityManager,
  role: Omit<RoleRecord, "version">
): Promise<RoleRecord | null> {
  const rows = await selectRows<RoleRecord>(
    manager,
    `insert into cc_role (id, key, name, description, permissions, assignable) values (?, ?, ?, ?, ?::jsonb, ?)
     returning ${columns}`,
    [role.id, role.key, role.name, role.description, JSON.stringify(role.permissions), role.assignable]
  ).catch((error: unknown) => {
    if (isUniqueViolation(error)) {
      return []
    }
    throw error
  })
  return rows[0] ?? null
}

/** Writes the whole role as it shall be; the caller holds its lock. */
export async function updateRole(manager: SqlEntityManager, role: RoleRecord): Promise<RoleRecord> {
  const [row] = await selectRows<RoleRecord>(
    manager,
    `update cc_role set name = ?, description = ?, permissions = ?::jsonb, assignable = ?, version = version + 1, updated_at = now()
     where id = ? returning ${columns}`,
    [role.name, role.description, JSON.stringify(role.permissions), role.assignable, role.id]
  )
  return row ?? role
}

/**
 * Deletes a role that nobody holds; the caller holds its lock. Whoever gives a role locks it as well (`for share`).
 *
 * @returns whether it is deleted
 */
export async function deleteRole(manager: SqlEntityManager, role: RoleRecord): Promise<boolean> {
  const rows = await selectRows(
    manager,
    `update cc_role set deleted_at = now(), updated_at = now()
     where id = ? and not exists (
       select 1 from cc_business_user_role r join cc_business_user u on u.id = r.business_user_id and u.deleted_at is null
       where r.role_key = cc_role.key and r.deleted_at is null)
     returning id`,
    [role.id]
  )
  return rows.length > 0
}
