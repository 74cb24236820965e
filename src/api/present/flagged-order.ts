import type { FlaggedOrderRow } from "../../modules/company/store/flagged-orders"
import type { FlaggedOrder } from "../schemas/flagged-orders"

/** An order that somebody has to look at, as HTTP shows it (C8). */
export function presentFlaggedOrder(row: FlaggedOrderRow): FlaggedOrder {
  return {
    id: row.order_id,
    display_id: row.display_id,
    is_canceled: row.is_canceled,
    placed_at: row.placed_at.toISOString(),
    source: row.source,
    company: row.company_id === null ? null : { id: row.company_id, name: row.company_name },
    possible_companies: row.possible_companies,
    user: { id: row.business_user_id, name: row.user_name },
    amount: row.amount,
    currency_code: row.currency_code,
  }
}
