import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"
import { budgetRefusal } from "../errors"
import { computeAssignmentVersion } from "../rules/assignment-version"
import { lockTree } from "./cost-center-tree"

/** A cost center that a user may choose, once it is active. */
export interface AssignedCostCenter {
  id: string
  code: string
  name: string
  active: boolean
  is_default: boolean
}

/** Of one user, the default first. */
export async function listAssigned(
  manager: SqlEntityManager,
  { businessUserId, companyId }: { businessUserId: string; companyId: string }
): Promise<AssignedCostCenter[]> {
  return await selectRows<AssignedCostCenter>(
    manager,
    `select c.id, c.code, c.name, c.active, u.is_default
     from cc_cost_center_user u join cc_cost_center c on c.id = u.cost_center_id and c.deleted_at is null
     where u.business_user_id = ? and u.company_id = ? order by u.is_default desc, lower(c.code), c.id`,
    [businessUserId, companyId]
  )
}

export interface Assignment {
  businessUserId: string
  companyId: string
  costCenterIds: readonly string[]
  /** One of them; null where there are none. */
  defaultId: string | null
  /** Of the list that it replaces; null for whatever stands. */
  version: string | null
}

/**
 * Says which cost centers a user may choose; the list replaces the one before.
 *
 * @throws `not_found` where one of them is none of the company's; `changed_meanwhile`
 */
export async function replaceAssigned(
  manager: SqlEntityManager,
  { businessUserId, companyId, costCenterIds, defaultId, version }: Assignment
): Promise<{ before: AssignedCostCenter[]; after: AssignedCostCenter[] }> {
  await lockTree(manager, companyId)
  const before = await listAssigned(manager, { businessUserId, companyId })
  if (version !== null && version !== computeAssignmentVersion(before)) {
    throw budgetRefusal("changed_meanwhile")
  }
  await selectRows(manager, `delete from cc_cost_center_user where business_user_id = ?`, [businessUserId])
  const wanted = [...new Set(costCenterIds)]
  const written = await selectRows(
    manager,
    `insert into cc_cost_center_user (cost_center_id, company_id, business_user_id, is_default)
     select c.id, c.company_id, ?, c.id = coalesce(?::text, '') from cc_cost_center c
     where c.company_id = ? and c.deleted_at is null and c.id in (select jsonb_array_elements_text(?::jsonb))
     returning cost_center_id`,
    [businessUserId, defaultId, companyId, JSON.stringify(wanted)]
  )
  if (written.length !== wanted.length) {
    throw budgetRefusal("not_found")
  }
  return { before, after: await listAssigned(manager, { businessUserId, companyId }) }
}

/** Who may choose a cost center, by name; whoever left the company is left out. */
export async function listUsersOf(
  manager: SqlEntityManager,
  { id, companyId, limit }: { id: string; companyId: string; limit: number }
): Promise<{ id: string; name: string; is_default: boolean }[]> {
  return await selectRows(
    manager,
    `select m.id, coalesce(nullif(trim(m.first_name || ' ' || m.last_name), ''), m.email) as name, u.is_default
     from cc_cost_center_user u join cc_business_user m on m.id = u.business_user_id and m.deleted_at is null
     where u.cost_center_id = ? and u.company_id = ? order by lower(m.last_name), lower(m.first_name), m.id limit ?`,
    [id, companyId, limit]
  )
}
