import type { Limit, LimitPeriod, LimitSubjectType, OnExceed } from "../types"

/** A limit as the database gives it; amounts are text, so that no float comes near them. */
export interface LimitRow {
  id: string
  company_id: string
  subject_type: LimitSubjectType
  subject_id: string
  period: LimitPeriod
  amount: string
  currency_code: string
  time_zone: string
  on_exceed: OnExceed
  carry_over: boolean
  valid_from: Date | null
  valid_until: Date | null
  alert_shares: number[]
  version: number
  created_at: Date
}

export const limitColumns = `l.id, l.company_id, l.subject_type, l.subject_id, l.period, trim_scale(l.amount)::text as amount, l.currency_code,
  l.time_zone, l.on_exceed, l.carry_over, l.valid_from, l.valid_until, l.alert_shares, l.version, l.created_at`

export function readLimit(row: LimitRow): Limit {
  return {
    id: row.id,
    companyId: row.company_id,
    subject: { type: row.subject_type, id: row.subject_id },
    period: row.period,
    amount: row.amount,
    currencyCode: row.currency_code,
    timeZone: row.time_zone,
    onExceed: row.on_exceed,
    carryOver: row.carry_over,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    alertShares: row.alert_shares,
    version: row.version,
    createdAt: row.created_at,
  }
}
