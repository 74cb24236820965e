/**
 * Limits that were exceeded for a while, though what was given back since may hide it. Entries of one limit are numbered
 * while its balance is locked, so their sum up to each of them is what was spent by then.
 */
export const passingOverrunsSql = `select l.subject_type, l.subject_id, max(s.spent)::text as spent, l.amount::text as amount
  from (select a.limit_id, sum((e.reserved_delta + e.committed_delta) * a.rate)
          over (partition by a.limit_id, a.window_starts_at order by e.id) as spent
        from cc_budget_allocation a join cc_budget_entry e on e.spending_id = a.spending_id) s
  join cc_budget_limit l on l.id = s.limit_id group by l.id having max(s.spent) > l.amount`

/** A row of it in a sentence. */
export function describeOverrun(row: Record<string, unknown>): string {
  return `for a while ${String(row.subject_type)} ${String(row.subject_id)}: ${String(row.spent)} of ${String(row.amount)}`
}
