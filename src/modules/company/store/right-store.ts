import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { generateEntityId } from "@medusajs/framework/utils"
import { selectRows } from "../../../database/sql"

/** A right that is allowed or denied (B12). */
export interface RightSetting {
  permission: string
  effect: "allow" | "deny"
}

/** Whose settings: the company's as a whole, or one user's; and by whose word. */
export interface RightScope {
  companyId: string
  /** Null for the whole company. */
  businessUserId: string | null
  source: "operator" | "company"
}

/** A user as the rules about rights look at one; the row stays locked until the transaction ends. */
export interface LockedUser {
  company_id: string | null
  customer_id: string
  role_keys: string[]
}

/** Locks a user's row, so that two changes of the same user come one after the other. */
export async function lockUser(manager: SqlEntityManager, businessUserId: string): Promise<LockedUser | null> {
  const [user] = await selectRows<Omit<LockedUser, "role_keys">>(
    manager,
    `select company_id, customer_id from cc_business_user where id = ? and deleted_at is null for update`,
    [businessUserId]
  )
  if (!user) {
    return null
  }
  // asked once the lock is held: what stood before may have changed while it waited
  const roles = await selectRows<{ role_key: string }>(
    manager,
    `select role_key from cc_business_user_role where business_user_id = ? and deleted_at is null order by role_key`,
    [businessUserId]
  )
  return { ...user, role_keys: roles.map((role) => role.role_key) }
}

/** Holds the company that a user is in, if any. */
export async function lockCompanyOf(manager: SqlEntityManager, businessUserId: string): Promise<void> {
  await selectRows(
    manager,
    `select c.id from cc_company c join cc_business_user u on u.company_id = c.id
     where u.id = ? and u.deleted_at is null for no key update of c`,
    [businessUserId]
  )
}

/** @returns whether there is such a company */
export async function lockCompany(manager: SqlEntityManager, companyId: string): Promise<boolean> {
  const rows = await selectRows(
    manager,
    `select id from cc_company where id = ? and deleted_at is null for update`,
    [companyId]
  )
  return rows.length > 0
}

const scopeCondition = `company_id = ? and business_user_id is not distinct from ? and source = ? and deleted_at is null`

export async function listSettings(manager: SqlEntityManager, scope: RightScope): Promise<RightSetting[]> {
  return await selectRows<RightSetting>(
    manager,
    `select permission, effect from cc_access_setting where ${scopeCondition} order by permission`,
    [scope.companyId, scope.businessUserId, scope.source]
  )
}

/**
 * Puts these settings in the place of those before; the caller holds the lock on the user or the company.
 *
 * @returns what stood before
 */
export async function replaceSettings(
  manager: SqlEntityManager,
  scope: RightScope,
  settings: readonly RightSetting[]
): Promise<RightSetting[]> {
  const before = await listSettings(manager, scope)
  await selectRows(manager, `delete from cc_access_setting where ${scopeCondition}`, [
    scope.companyId,
    scope.businessUserId,
    scope.source,
  ])
  const rows = settings.map(({ permission, effect }) => ({ id: generateEntityId(undefined, "right"), permission, effect }))
  await selectRows(
    manager,
    `insert into cc_access_setting (id, company_id, business_user_id, permission, effect, source)
     select s.id, ?, ?, s.permission, s.effect, ? from jsonb_to_recordset(?::jsonb) as s (id text, permission text, effect text)`,
    [scope.companyId, scope.businessUserId, scope.source, JSON.stringify(rows)]
  )
  return before
}

/**
 * Puts these customer numbers in the place of those before (B10); the caller holds the lock on the user.
 *
 * @returns what stood before
 */
export async function replaceDelegateNumbers(
  manager: SqlEntityManager,
  businessUserId: string,
  customerNumbers: readonly string[]
): Promise<string[]> {
  const before = await selectRows<{ customer_number: string }>(
    manager,
    `delete from cc_delegate_grant where business_user_id = ? and deleted_at is null returning customer_number`,
    [businessUserId]
  )
  const rows = customerNumbers.map((number) => ({ id: generateEntityId(undefined, "delg"), number }))
  await selectRows(
    manager,
    `insert into cc_delegate_grant (id, business_user_id, customer_number)
     select g.id, ?, g.number from jsonb_to_recordset(?::jsonb) as g (id text, number text)`,
    [businessUserId, JSON.stringify(rows)]
  )
  return before.map((row) => row.customer_number).sort()
}
