import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { userRefusal } from "../errors"
import { isBuiltInRole } from "../rules/permissions"
import { selectRows } from "../../../database/sql"

interface UserRoles {
  businessUserId: string
  roleKeys: readonly string[]
}

/** Gives roles that the user does not hold yet. */
export async function giveRoles(manager: SqlEntityManager, { businessUserId, roleKeys }: UserRoles): Promise<void> {
  await requireRoles(manager, roleKeys)
  await selectRows(
    manager,
    `insert into cc_business_user_role (id, business_user_id, role_key)
     select 'burole_' || ? || '_' || key, ?, key from jsonb_array_elements_text(?::jsonb) key
     on conflict (business_user_id, role_key) where deleted_at is null do nothing`,
    [businessUserId, businessUserId, JSON.stringify(roleKeys)]
  )
}

/** Leaves the user with exactly these roles; what was before stands in the audit. */
export async function replaceRoles(manager: SqlEntityManager, roles: UserRoles): Promise<void> {
  await selectRows(
    manager,
    `delete from cc_business_user_role
     where business_user_id = ? and role_key not in (select jsonb_array_elements_text(?::jsonb))`,
    [roles.businessUserId, JSON.stringify(roles.roleKeys)]
  )
  await giveRoles(manager, roles)
}

/** Holds roles of the operator's own while they are given: none is deleted meanwhile. */
async function requireRoles(manager: SqlEntityManager, roleKeys: readonly string[]): Promise<void> {
  const own = [...new Set(roleKeys)].filter((key) => !isBuiltInRole(key))
  if (own.length === 0) {
    return
  }
  const found = await selectRows(
    manager,
    `select key from cc_role where key in (select jsonb_array_elements_text(?::jsonb)) and deleted_at is null for share`,
    [JSON.stringify(own)]
  )
  if (found.length < own.length) {
    throw userRefusal("role_unknown")
  }
}
