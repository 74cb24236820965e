import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"
import type { KnownPast, PastSpending } from "../rules/what-if"
import type { LimitSubject } from "../types"
import { countedBy } from "./counted-spendings"

/** So many of a company's orders are looked at, newest first, whoever placed them: what a try costs has an end. */
export const MOST_LOOKED_AT = 20_000

/** An order that a limit would have counted. */
export interface CountedSpending extends PastSpending {
  businessUserId: string
  /** Null while it is being placed. */
  orderId: string | null
}

export interface PastRequest {
  companyId: string
  subject: LimitSubject
  /** Orders in another one are left out, as they are where a limit is set. */
  currencyCode: string
  since: Date
}

/**
 * What a limit would have counted since then, by the ledger alone (C12): what orders come to by now, and what is held for
 * those on their way. Bounded by the index over a company's spendings, newest first.
 */
export async function listPastSpendings(
  manager: SqlEntityManager,
  { companyId, subject, currencyCode, since }: PastRequest,
  most = MOST_LOOKED_AT
): Promise<KnownPast<CountedSpending>> {
  const [ends] = await selectRows<{ counted_since: Date | null; cut_at: Date | null }>(
    manager,
    `select (select placed_at from cc_budget_spending where company_id = ? order by placed_at limit 1) as counted_since,
       (select placed_at from cc_budget_spending where company_id = ? and placed_at >= ?::timestamptz
        order by placed_at desc offset ? limit 1) as cut_at`,
    [companyId, companyId, since.toISOString(), most]
  )
  const cutAt = ends?.cut_at ?? null
  const rows = await selectRows<{ placed_at: Date; amount: string; business_user_id: string; order_id: string | null }>(
    manager,
    `select s.placed_at, trim_scale(s.amount)::text as amount, s.business_user_id, s.order_id
     from cc_budget_spending s
     where s.company_id = ? and s.placed_at >= ?::timestamptz and (?::timestamptz is null or s.placed_at > ?::timestamptz)
       and ${countedBy[subject.type]} and s.state <> 'released' and s.currency_code = ? and s.amount <> 0
     order by s.placed_at, s.id`,
    [companyId, since.toISOString(), cutAt?.toISOString() ?? null, cutAt?.toISOString() ?? null, subject.id, currencyCode]
  )
  return {
    spendings: rows.map((row) => ({
      placedAt: row.placed_at,
      amount: row.amount,
      businessUserId: row.business_user_id,
      orderId: row.order_id,
    })),
    countedSince: ends?.counted_since ?? null,
    cutAt,
  }
}
