import type { AuditFilters } from "./types"

/** Counting further than this serves nobody and costs a scan. */
export const COUNT_CEILING = 10_001

/** Both tables in one statement: an event never stands without what belongs to it. */
export const insertEvents = `
  with incoming as (
    select * from jsonb_to_recordset(?::jsonb) as e (
      id text, source_key text, action text, occurred_at timestamptz, actor_type text, actor_id text,
      company_id text, subject_type text, subject_id text, details jsonb, client_address text, personal jsonb)
  ), inserted as (
    insert into cc_audit_event
      (id, source_key, action, occurred_at, actor_type, actor_id, company_id, subject_type, subject_id, details)
    select id, source_key, action, occurred_at, actor_type, actor_id, company_id, subject_type, subject_id, details
    from incoming order by source_key
    on conflict (source_key) do nothing
    returning id
  )
  insert into cc_audit_event_personal (id, client_address, values)
  select incoming.id, incoming.client_address, incoming.personal
  from incoming join inserted using (id)
  where incoming.client_address is not null or incoming.personal is not null`

const filterColumns = ["company_id", "subject_id", "actor_id", "action"] as const

function whereClause(filters: AuditFilters): { where: string; params: string[] } {
  const conditions: string[] = []
  const params: string[] = []
  for (const column of filterColumns) {
    const value = filters[column]
    if (value !== undefined) {
      conditions.push(`e.${column} = ?`)
      params.push(value)
    }
  }
  if (filters.involving) {
    const ids = "(select jsonb_array_elements_text(?::jsonb))"
    conditions.push(`(e.subject_id in ${ids} or e.actor_id in ${ids})`)
    params.push(JSON.stringify(filters.involving), JSON.stringify(filters.involving))
  }
  return { where: conditions.length > 0 ? `where ${conditions.join(" and ")}` : "", params }
}

/** One page, newest first. The page is cut before the personal rows are joined. */
export function selectEvents(filters: AuditFilters): { sql: string; params: string[] } {
  const { where, params } = whereClause(filters)
  const sql = `
    select page.id, page.action, page.occurred_at, page.actor_type, page.actor_id, page.company_id,
           page.subject_type, page.subject_id, page.details, p.client_address, p.values as personal
    from (
      select * from cc_audit_event e ${where} order by e.occurred_at desc, e.id desc limit ? offset ?
    ) page
    left join cc_audit_event_personal p on p.id = page.id
    order by page.occurred_at desc, page.id desc`
  return { sql, params }
}

export function countEvents(filters: AuditFilters): { sql: string; params: string[] } {
  const { where, params } = whereClause(filters)
  const sql = `select count(*)::integer as count from (select 1 from cc_audit_event e ${where} limit ${COUNT_CEILING}) counted`
  return { sql, params }
}

export const erasePersonal = `
  delete from cc_audit_event_personal p using cc_audit_event e
  where p.id = e.id and (e.subject_id = ? or e.actor_id = ?)
  returning p.id`
