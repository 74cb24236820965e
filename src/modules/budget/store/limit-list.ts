import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { ListRequest, SortKeys } from "../../../database/choose-rows"
import { selectPage } from "../../../database/list-page"
import type { ListPage } from "../../../database/list-page"
import type { Limit } from "../types"
import { limitColumns, readLimit } from "./limit-rows"
import type { LimitRow } from "./limit-rows"

export interface LimitListFilter extends ListRequest {
  companyId: string
  subjectType?: Limit["subject"]["type"] | undefined
  subjectId?: string | undefined
  period?: Limit["period"] | undefined
}

const sortKeys: SortKeys = {
  created_at: { sql: "l.created_at", type: "timestamptz" },
  amount: { sql: "l.amount", type: "numeric" },
}

/** Limits of one company, also those that hold not yet or no longer. */
export async function listLimits(manager: SqlEntityManager, filter: LimitListFilter): Promise<ListPage<Limit>> {
  const wanted: Readonly<Record<string, string | undefined>> = {
    "l.company_id": filter.companyId,
    "l.subject_type": filter.subjectType,
    "l.subject_id": filter.subjectId,
    "l.period": filter.period,
  }
  const conditions = Object.entries(wanted).flatMap(([column, value]) => (value === undefined ? [] : [{ column, value }]))
  const { rows, ...page } = await selectPage<LimitRow>(
    manager,
    {
      columns: limitColumns,
      tables: "cc_budget_limit l",
      from: `cc_budget_limit l where l.deleted_at is null${conditions.map(({ column }) => ` and ${column} = ?`).join("")}`,
      parameters: conditions.map(({ value }) => value),
      sortKeys,
      id: "l.id",
    },
    filter
  )
  return { ...page, rows: rows.map(readLimit) }
}
