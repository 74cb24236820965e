import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { isUniqueViolation, selectRows } from "../../../database/sql"
import { budgetRefusal } from "../errors"
import type { CostCenter } from "../types"
import { lockCompany } from "./company-lock"
import { findCostCenter } from "./cost-center-list"
import { costCenterColumns, readCostCenter } from "./cost-center-rows"
import type { CostCenterRow } from "./cost-center-rows"
import { lockTree, requireParent } from "./cost-center-tree"

export type NewCostCenter = Omit<CostCenter, "version">
export type CostCenterChanges = Partial<Pick<CostCenter, "parentId" | "code" | "name" | "active">>

/** Whom a cost center was assigned to. */
export interface CostCenterUser {
  business_user_id: string
  is_default: boolean
}

/** @throws `not_found` where there is no such parent, `cost_center_too_deep`, `cost_center_code_taken` */
export async function addCostCenter(manager: SqlEntityManager, center: NewCostCenter): Promise<CostCenter> {
  await lockTree(manager, center.companyId)
  await requireParent(manager, center)
  return await writeOne(
    manager,
    `insert into cc_cost_center as c (id, company_id, parent_id, code, name, active) values (?, ?, ?, ?, ?, ?) returning ${costCenterColumns("c")}`,
    [center.id, center.companyId, center.parentId, center.code, center.name, center.active]
  )
}

export interface CostCenterUpdate {
  id: string
  companyId: string
  /** As it was read; another one was changed meanwhile. */
  version: number
  changes: CostCenterChanges
}

/**
 * Renames, moves or deactivates; what was spent stays counted where it was counted, and a move holds from the next order on.
 *
 * @throws `not_found`, `changed_meanwhile`, `cost_center_cycle`, `cost_center_too_deep`, `cost_center_code_taken`
 */
export async function updateCostCenter(
  manager: SqlEntityManager,
  { id, companyId, version, changes }: CostCenterUpdate
): Promise<{ before: CostCenter; after: CostCenter }> {
  await lockTree(manager, companyId)
  const before = await requireCostCenter(manager, { id, companyId })
  if (before.version !== version) {
    throw budgetRefusal("changed_meanwhile")
  }
  const wanted = { ...before, ...changes }
  if (wanted.parentId !== before.parentId) {
    await requireParent(manager, wanted)
  }
  const after = await writeOne(
    manager,
    `update cc_cost_center c set parent_id = ?, code = ?, name = ?, active = ?, version = c.version + 1, updated_at = now()
     where c.id = ? returning ${costCenterColumns("c")}`,
    [wanted.parentId, wanted.code, wanted.name, wanted.active, id]
  )
  return { before, after }
}

export interface RemovedCostCenter {
  center: CostCenter
  users: CostCenterUser[]
}

/**
 * Takes a cost center away that nothing lies below and no budget is set for; nobody is assigned to it any more. The ledger
 * keeps what was spent on it.
 *
 * @param removal `version` as it was read; left out, whatever it is by now
 * @throws `not_found`, `changed_meanwhile`, `cost_center_in_use`
 */
export async function removeCostCenter(
  manager: SqlEntityManager,
  { id, companyId, version }: { id: string; companyId: string; version?: number | undefined }
): Promise<RemovedCostCenter> {
  await lockTree(manager, companyId)
  const center = await requireCostCenter(manager, { id, companyId })
  if (version !== undefined && center.version !== version) {
    throw budgetRefusal("changed_meanwhile")
  }
  // whoever sets a budget holds this lock, and looks for the cost center behind it
  await lockCompany(manager, companyId)
  const used = await selectRows(
    manager,
    `select 1 from cc_cost_center where parent_id = ? and deleted_at is null
     union all
     select 1 from cc_budget_limit where company_id = ? and subject_type = 'cost_center' and subject_id = ? and deleted_at is null`,
    [id, companyId, id]
  )
  if (used.length > 0) {
    throw budgetRefusal("cost_center_in_use")
  }
  const users = await selectRows<CostCenterUser>(
    manager,
    `delete from cc_cost_center_user where cost_center_id = ? returning business_user_id, is_default`,
    [id]
  )
  await selectRows(manager, `update cc_cost_center set deleted_at = now(), updated_at = now() where id = ?`, [id])
  return { center, users }
}

/**
 * Brings one back that was removed a moment ago, with whom it was assigned to; who has another default by now keeps that.
 *
 * @returns null where there was nothing to bring back
 * @throws `not_found` where the one above it is gone, `cost_center_too_deep`, `cost_center_code_taken`
 */
export async function restoreCostCenter(
  manager: SqlEntityManager,
  { center: { id, companyId }, users }: RemovedCostCenter
): Promise<CostCenter | null> {
  await lockTree(manager, companyId)
  const [row] = await writeRows(
    manager,
    `update cc_cost_center c set deleted_at = null, version = c.version + 1, updated_at = now()
     where c.id = ? and c.company_id = ? and c.deleted_at is not null returning ${costCenterColumns("c")}`,
    [id, companyId]
  )
  if (!row) {
    return null
  }
  const restored = readCostCenter(row)
  await requireParent(manager, restored)
  await selectRows(
    manager,
    `insert into cc_cost_center_user (cost_center_id, company_id, business_user_id, is_default)
     select ?, ?, x.business_user_id, x.is_default and not exists (
       select 1 from cc_cost_center_user u where u.business_user_id = x.business_user_id and u.is_default)
     from jsonb_to_recordset(?::jsonb) as x (business_user_id text, is_default boolean)`,
    [id, companyId, JSON.stringify(users)]
  )
  return restored
}

async function requireCostCenter(manager: SqlEntityManager, key: { id: string; companyId: string }): Promise<CostCenter> {
  const center = await findCostCenter(manager, key)
  if (!center) {
    throw budgetRefusal("not_found")
  }
  return center
}

async function writeOne(manager: SqlEntityManager, sql: string, parameters: readonly unknown[]): Promise<CostCenter> {
  const [row] = await writeRows(manager, sql, parameters)
  if (!row) {
    throw budgetRefusal("not_found")
  }
  return readCostCenter(row)
}

async function writeRows(manager: SqlEntityManager, sql: string, parameters: readonly unknown[]): Promise<CostCenterRow[]> {
  try {
    return await selectRows<CostCenterRow>(manager, sql, parameters)
  } catch (error) {
    throw isUniqueViolation(error) ? budgetRefusal("cost_center_code_taken") : error
  }
}
