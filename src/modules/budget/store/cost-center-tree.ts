import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { lockKeys } from "../../../database/lock-keys"
import { selectPrepared, selectRows } from "../../../database/sql"
import { budgetRefusal } from "../errors"
import { decideParent } from "../rules/decide-parent"

/** A tree is never deeper; a walk ends here whatever the rows say. */
const MOST_STEPS = 64

/**
 * Held to the end of the transaction by whatever changes a company's tree or who is assigned to it: two moves at once, each
 * right by itself, would make a circle together.
 */
export async function lockTree(manager: SqlEntityManager, companyId: string): Promise<void> {
  await lockKeys(manager, [`cc_cost_center ${companyId}`])
}

/** A cost center and those above it, nearest first; also of one that was removed. Empty where there is none. */
export async function listPath(
  manager: SqlEntityManager,
  { id, companyId }: { id: string; companyId: string }
): Promise<string[]> {
  const rows = await selectPrepared<{ id: string }>(manager, `with recursive ${upFrom("c.id = ? and c.company_id = ?")} select id from up order by step`, [
    id,
    companyId,
  ])
  return rows.map((row) => row.id)
}

/** Walks up from the rows that a condition on `c` chooses. */
export function upFrom(condition: string): string {
  return `up as (
    select c.id, c.parent_id, c.code, c.name, 1 as step from cc_cost_center c where ${condition}
    union all
    select p.id, p.parent_id, p.code, p.name, up.step + 1 from up join cc_cost_center p on p.id = up.parent_id where up.step < ${MOST_STEPS})`
}

/**
 * Looks whether a cost center may lie there; the caller holds the lock of the tree.
 *
 * @throws `not_found` where there is no such parent, `cost_center_cycle`, `cost_center_too_deep`
 */
export async function requireParent(
  manager: SqlEntityManager,
  { id, companyId, parentId }: { id: string; companyId: string; parentId: string | null }
): Promise<void> {
  const path = parentId === null ? [] : await listPath(manager, { id: parentId, companyId })
  if (parentId !== null && (path.length === 0 || !(await isThere(manager, parentId)))) {
    throw budgetRefusal("not_found")
  }
  const refusal = decideParent({ id, path, levels: await countLevels(manager, id) })
  if (refusal) {
    throw budgetRefusal(refusal)
  }
}

async function isThere(manager: SqlEntityManager, id: string): Promise<boolean> {
  const rows = await selectRows(manager, `select 1 from cc_cost_center where id = ? and deleted_at is null`, [id])
  return rows.length > 0
}

/** 1 for one that nothing lies below, or that is about to be made. */
async function countLevels(manager: SqlEntityManager, id: string): Promise<number> {
  const [row] = await selectRows<{ levels: number }>(
    manager,
    `with recursive down as (
       select ?::text as id, 1 as step
       union all
       select c.id, down.step + 1 from down join cc_cost_center c on c.parent_id = down.id and c.deleted_at is null where down.step < ${MOST_STEPS})
     select max(step)::int as levels from down`,
    [id]
  )
  return row?.levels ?? 1
}
