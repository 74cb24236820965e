import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectPrepared } from "../../../database/sql"
import { listSubjects } from "../rules/spender-subjects"
import type { Limit, Spender } from "../types"
import { limitColumns, readLimit } from "./limit-rows"
import type { LimitRow } from "./limit-rows"

/** Finds the limits of somebody, whenever they are valid, in the order of their ids. */
export type FindLimits = (spender: Spender) => Limit[]

/** The limits of several spenders in one statement. */
export async function loadLimits(manager: SqlEntityManager, spenders: readonly Spender[]): Promise<FindLimits> {
  return createFinder(
    await selectPrepared<LimitRow>(
      manager,
      `select ${limitColumns}
       from jsonb_to_recordset(?::jsonb) as s (company_id text, subject_type text, subject_id text)
       join cc_budget_limit l on l.company_id = s.company_id and l.subject_type = s.subject_type
         and l.subject_id = s.subject_id and l.deleted_at is null
       order by l.id`,
      [writeSubjects(spenders)]
    )
  )
}

/** The same for whoever moves money by them: first holds the companies as `shareCompanies` does, on the same way to the database. */
export async function holdLimits(manager: SqlEntityManager, spenders: readonly Spender[]): Promise<FindLimits> {
  return createFinder(
    await selectPrepared<LimitRow>(manager, `select ${limitColumns} from cc_budget_hold_limits(?::jsonb) l order by l.id`, [
      writeSubjects(spenders),
    ])
  )
}

/** Each subject once: who and what these spend for. */
export function writeSubjects(spenders: readonly Spender[]): string {
  const wanted = new Map<string, { company_id: string; subject_type: string; subject_id: string }>()
  for (const spender of spenders) {
    for (const { type, id } of listSubjects(spender)) {
      wanted.set(subjectName(spender.companyId, type, id), { company_id: spender.companyId, subject_type: type, subject_id: id })
    }
  }
  return JSON.stringify([...wanted.values()])
}

function createFinder(rows: readonly LimitRow[]): FindLimits {
  const bySubject = new Map<string, Limit[]>()
  for (const row of rows) {
    const limit = readLimit(row)
    const name = subjectName(limit.companyId, limit.subject.type, limit.subject.id)
    bySubject.set(name, [...(bySubject.get(name) ?? []), limit])
  }
  return (spender) =>
    listSubjects(spender)
      .flatMap(({ type, id }) => bySubject.get(subjectName(spender.companyId, type, id)) ?? [])
      .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function subjectName(companyId: string, type: string, id: string): string {
  return JSON.stringify([companyId, type, id])
}
