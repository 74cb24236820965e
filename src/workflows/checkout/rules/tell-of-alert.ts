import type { BudgetAlert } from "../../../modules/budget/store/alert-store"
import type { OutboxMessage } from "../../../outbox/types"

/** A share of a budget is spent (C9); once a period, which the key says as well. */
export function tellOfAlert({ limit, windowStartsAt, share, used, available }: BudgetAlert): OutboxMessage[] {
  return [
    {
      topic: "budget_alert",
      key: `budget_alert:${limit.id}:${windowStartsAt.toISOString()}:${share}`,
      payload: {
        company_id: limit.companyId,
        limit_id: limit.id,
        window_starts_at: windowStartsAt.toISOString(),
        share,
        used,
        available,
      },
    },
  ]
}
