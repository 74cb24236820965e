import type { FlaggedOrderRow } from "../../modules/budget/store/flagged-orders"
import type { FlaggedOrder } from "../schemas/flagged-orders"

/** An order that nothing could stop, as HTTP shows it (C8). */
export function presentFlaggedOrder(row: FlaggedOrderRow): FlaggedOrder {
  return {
    id: row.order_id,
    display_id: row.display_id,
    is_canceled: row.is_canceled,
    placed_at: row.placed_at.toISOString(),
    source: row.source,
    company: { id: row.company_id, name: row.company_name },
    user: { id: row.business_user_id, name: row.user_name },
    amount: row.amount,
    currency_code: row.currency_code,
  }
}
