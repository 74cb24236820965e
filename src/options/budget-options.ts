import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"

/** What one unit of `from` is worth in `to`, as a decimal; null where it is not known. Codes are lower-case ISO 4217. */
export type CurrencyRate = (asked: { from: string; to: string; at: Date }) => string | null | Promise<string | null>

/** What is about to be spent, as a shop's own budget check is told of it (G5). */
export interface PlannedSpending {
  companyId: string
  businessUserId: string
  customerId: string
  roleKeys: readonly string[]
  /** The chosen cost center and those above it. */
  costCenterIds: readonly string[]
  /** Null where it is no cart: a draft order, or a change of an order. */
  cartId: string | null
  /** What it costs, a decimal in major units: goods and shipping with tax, before gift cards and store credit. */
  amount: string
  /** ISO 4217, lower case. */
  currencyCode: string
}

/** Why a shop's own budget check is against it, and what that does: ask for approval, refuse, or only say so. */
export interface BudgetObjection {
  onExceed: "approve" | "block" | "warn"
  /** For whoever orders. */
  message: { en: string; de: string }
}

/** A shop's own budget check; null where it has nothing against it. It answers within five seconds, or the order waits. */
export type BudgetCheck = (
  spending: PlannedSpending,
  container: MedusaContainer
) => BudgetObjection | null | Promise<BudgetObjection | null>

/** How the limits of orders count, and what the shop adds to them (C1, C8, G5). */
export const budgetOptions = z
  .strictObject({
    rate: z
      .custom<CurrencyRate>((value) => typeof value === "function", "is a function")
      .optional()
      .describe(
        "Function `({ from, to, at }) => decimal string` that tells what one unit of a currency is worth in another; left out: an order in another currency than a limit's is refused"
      ),
    check: z
      .custom<BudgetCheck>((value) => typeof value === "function", "is a function")
      .optional()
      .describe(
        "Function `(spending, container) => null | { onExceed, message }`: the shop's own budget check, asked beside the limits of every order, see docs/budgets.md"
      ),
    reservationMinutes: z
      .number()
      .int()
      .min(3)
      .max(1_440)
      .default(10)
      .describe("Minutes after which what a checkout holds is given back, where no order has come of it"),
    returns: z
      .enum(["when_ordered", "when_returned"])
      .default("when_ordered")
      .describe(
        "Which period gets back what a return, a refund or an edit takes off an order: the one the order was placed in, or the one that runs when it is taken off; a cancelled order always counts nowhere"
      ),
  })
  .prefault({})
