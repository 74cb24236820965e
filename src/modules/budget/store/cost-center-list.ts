import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { ListRequest, SortKeys } from "../../../database/choose-rows"
import { selectPage } from "../../../database/list-page"
import type { ListPage } from "../../../database/list-page"
import { containsPattern } from "../../../database/search-condition"
import { selectRows } from "../../../database/sql"
import type { CostCenter } from "../types"
import { costCenterColumns, readCostCenter } from "./cost-center-rows"
import type { CostCenterRow } from "./cost-center-rows"
import { upFrom } from "./cost-center-tree"

/** A cost center as a list shows it. */
export interface ListedCostCenter extends CostCenter {
  /** Those above it, from the top down. */
  ancestors: { id: string; code: string; name: string }[]
  childCount: number
  /** Who may choose it; whoever left the company does not count. */
  userCount: number
  budgetCount: number
}

export interface CostCenterListFilter extends ListRequest {
  companyId: string
  q?: string | undefined
  active?: boolean | undefined
}

type ListedRow = CostCenterRow & {
  ancestors: ListedCostCenter["ancestors"] | null
  child_count: number
  user_count: number
  budget_count: number
}

/** Users stand in another room's table: counted here, a list costs one statement. */
const listedColumns = `${costCenterColumns("t")},
  (with recursive ${upFrom("c.id = t.parent_id")}
   select jsonb_agg(jsonb_build_object('id', id, 'code', code, 'name', name) order by step desc) from up) as ancestors,
  (select count(*)::int from cc_cost_center b where b.parent_id = t.id and b.deleted_at is null) as child_count,
  (select count(*)::int from cc_cost_center_user u join cc_business_user m on m.id = u.business_user_id and m.deleted_at is null
   where u.cost_center_id = t.id) as user_count,
  (select count(*)::int from cc_budget_limit l where l.company_id = t.company_id and l.subject_type = 'cost_center'
   and l.subject_id = t.id and l.deleted_at is null) as budget_count`

const sortKeys: SortKeys = {
  path: { sql: "t.path", type: "text" },
  code: { sql: "lower(t.code)", type: "text" },
  name: { sql: "lower(t.name)", type: "text" },
}

/** Byte by byte, so that what separates two codes sorts before every letter and a tree stays together. */
const walk = `(with recursive walk as (
    select c.id, c.code, c.name, c.active, lower(c.code) collate "C" as path
    from cc_cost_center c where c.company_id = ? and c.parent_id is null and c.deleted_at is null
    union all
    select c.id, c.code, c.name, c.active, (walk.path || chr(1) || lower(c.code)) collate "C"
    from walk join cc_cost_center c on c.parent_id = walk.id and c.deleted_at is null
  ) select * from walk) t`

/** A company's cost centers; by `path` each stands below the one above it. */
export async function listCostCenters(
  manager: SqlEntityManager,
  filter: CostCenterListFilter
): Promise<ListPage<ListedCostCenter>> {
  const conditions = ["true"]
  const parameters: unknown[] = [filter.companyId]
  if (filter.q) {
    conditions.push("(lower(t.code) like lower(?) or lower(t.name) like lower(?))")
    parameters.push(containsPattern(filter.q), containsPattern(filter.q))
  }
  if (filter.active !== undefined) {
    conditions.push("t.active = ?")
    parameters.push(filter.active)
  }
  const { rows, ...page } = await selectPage<ListedRow>(
    manager,
    {
      columns: listedColumns,
      tables: "cc_cost_center t",
      from: `${walk} where ${conditions.join(" and ")}`,
      parameters,
      isSearched: Boolean(filter.q),
      sortKeys,
      id: "t.id",
    },
    filter
  )
  return { ...page, rows: rows.map(readListed) }
}

/** Null for another company's, and for one that is gone. */
export async function findListed(
  manager: SqlEntityManager,
  { id, companyId }: { id: string; companyId: string }
): Promise<ListedCostCenter | null> {
  const [row] = await selectRows<ListedRow>(
    manager,
    `select ${listedColumns} from cc_cost_center t where t.id = ? and t.company_id = ? and t.deleted_at is null`,
    [id, companyId]
  )
  return row ? readListed(row) : null
}

export async function findCostCenter(
  manager: SqlEntityManager,
  { id, companyId }: { id: string; companyId: string }
): Promise<CostCenter | null> {
  const [row] = await selectRows<CostCenterRow>(
    manager,
    `select ${costCenterColumns("c")} from cc_cost_center c where c.id = ? and c.company_id = ? and c.deleted_at is null`,
    [id, companyId]
  )
  return row ? readCostCenter(row) : null
}

/** What some are called, in one query; also those that are gone. */
export async function listCostCenterNames(
  manager: SqlEntityManager,
  { companyId, ids }: { companyId: string; ids: readonly string[] }
): Promise<{ id: string; code: string; name: string }[]> {
  return await selectRows(
    manager,
    `select c.id, c.code, c.name from cc_cost_center c
     where c.company_id = ? and c.id in (select jsonb_array_elements_text(?::jsonb))`,
    [companyId, JSON.stringify(ids)]
  )
}

function readListed(row: ListedRow): ListedCostCenter {
  return {
    ...readCostCenter(row),
    ancestors: row.ancestors ?? [],
    childCount: row.child_count,
    userCount: row.user_count,
    budgetCount: row.budget_count,
  }
}
