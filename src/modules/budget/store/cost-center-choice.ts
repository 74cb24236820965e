import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectPrepared, selectRows } from "../../../database/sql"
import { upFrom } from "./cost-center-tree"

/** A user of a company. */
export interface CostCenterUserKey {
  businessUserId: string
  companyId: string
}

/** What a user may choose of; parameters: the user, the company. The default comes first, and without an active one the first code. */
const mine = `cc_cost_center_user u join cc_cost_center c on c.id = u.cost_center_id and c.deleted_at is null and c.active
  where u.business_user_id = ? and u.company_id = ?`
const order = "u.is_default desc, lower(c.code), c.id"

/** A cost center that can be chosen. */
export interface CostCenterOption {
  id: string
  code: string
  name: string
}

/** The first one is what an order is booked on where nothing was chosen. */
export async function listOptions(
  manager: SqlEntityManager,
  { businessUserId, companyId }: CostCenterUserKey
): Promise<CostCenterOption[]> {
  return await selectRows<CostCenterOption>(manager, `select c.id, c.code, c.name from ${mine} order by ${order}`, [
    businessUserId,
    companyId,
  ])
}

/**
 * What an order counts to: the chosen cost center, or the user's default, and those above it, nearest first. Empty where the user
 * has none, and where the chosen one is none of theirs any more.
 */
export async function listChosenPath(
  manager: SqlEntityManager,
  { businessUserId, companyId, chosenId }: CostCenterUserKey & { chosenId: string | null }
): Promise<string[]> {
  const rows = await selectPrepared<{ id: string }>(
    manager,
    `with recursive ${upFrom(`c.id = (select c.id from ${mine} and c.id = coalesce(?::text, c.id) order by ${order} limit 1)`)}
     select id from up order by step`,
    [businessUserId, companyId, chosenId]
  )
  return rows.map((row) => row.id)
}

/** All that may count what a user spends: what can be chosen, and those above. */
export async function listReach(
  manager: SqlEntityManager,
  { businessUserId, companyId }: CostCenterUserKey
): Promise<string[]> {
  const rows = await selectRows<{ id: string }>(
    manager,
    `with recursive ${upFrom(`c.id in (select c.id from ${mine})`)} select distinct id from up order by id`,
    [businessUserId, companyId]
  )
  return rows.map((row) => row.id)
}
