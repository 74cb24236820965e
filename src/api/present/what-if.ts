import type { MedusaRequest } from "@medusajs/framework/http"
import type { TriedPeriod } from "../../modules/budget/rules/what-if"
import type { CountedSpending } from "../../modules/budget/store/past-spendings"
import { nameSpendings } from "../../workflows/budgets/name-spendings"
import type { StatementViewer } from "../../workflows/budgets/name-spendings"
import type { WhatIf } from "../schemas/what-if"

/** So many orders are named; the others are counted. */
const MOST_NAMED = 20

interface Tried {
  company: { id: string }
  viewer: StatementViewer
  currencyCode: string
  timeZone: string
  tried: { countedSince: Date | null; periods: readonly TriedPeriod<CountedSpending>[] }
}

/** What a budget would have done, with names for people and orders (C12). */
export async function presentWhatIf(req: MedusaRequest, { company, viewer, tried, ...limit }: Tried): Promise<WhatIf> {
  const over = tried.periods.flatMap((period) => [...period.over].reverse())
  const named = over.slice(0, MOST_NAMED)
  const nameOf = await nameSpendings(req.scope, { companyId: company.id, spendings: named, viewer })
  return {
    currency_code: limit.currencyCode,
    time_zone: limit.timeZone,
    counted_since: tried.countedSince?.toISOString() ?? null,
    periods: tried.periods.map((period) => ({
      starts_at: period.startsAt.toISOString(),
      ends_at: period.endsAt?.toISOString() ?? null,
      is_current: period.isCurrent,
      is_complete: period.isComplete,
      spent: period.spent,
      available: period.available,
      exceeded: period.over.length > 0,
      orders: period.orders,
      orders_over: period.over.length,
    })),
    orders_over: over.length,
    orders: named.map((spending) => {
      const names = nameOf(spending)
      return {
        placed_at: spending.placedAt.toISOString(),
        amount: spending.amount,
        is_me: names.isMe,
        user_name: names.userName,
        order_id: names.orderId,
        order_display_id: names.orderDisplayId,
      }
    }),
  }
}
