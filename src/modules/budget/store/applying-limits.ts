import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectPrepared } from "../../../database/sql"
import { listSpentFor, SubjectLimits } from "../rules/subject-limits"
import type { Spender } from "../types"
import { limitColumns, readLimit } from "./limit-rows"
import type { LimitRow } from "./limit-rows"

/** The limits of several spenders in one statement. */
export async function loadLimits(manager: SqlEntityManager, spenders: readonly Spender[]): Promise<SubjectLimits> {
  return await selectLimits(
    manager,
    `jsonb_to_recordset(?::jsonb) as s (company_id text, subject_type text, subject_id text)
       join cc_budget_limit l on l.company_id = s.company_id and l.subject_type = s.subject_type
         and l.subject_id = s.subject_id and l.deleted_at is null`,
    spenders
  )
}

/** The same for whoever moves money by them: first holds the companies as `shareCompanies` does, on the same way to the database. */
export async function holdLimits(manager: SqlEntityManager, spenders: readonly Spender[]): Promise<SubjectLimits> {
  return await selectLimits(manager, "cc_budget_hold_limits(?::jsonb) l", spenders)
}

async function selectLimits(manager: SqlEntityManager, source: string, spenders: readonly Spender[]): Promise<SubjectLimits> {
  const rows = await selectPrepared<LimitRow>(manager, `select ${limitColumns} from ${source} order by l.id`, [writeSubjects(spenders)])
  return SubjectLimits.of(spenders, rows.map(readLimit))
}

/** What these spend for, as the rows of a statement. */
export function writeSubjects(spenders: readonly Spender[]): string {
  return JSON.stringify(
    [...listSpentFor(spenders).values()].map(({ companyId, type, id }) => ({
      company_id: companyId,
      subject_type: type,
      subject_id: id,
    }))
  )
}
