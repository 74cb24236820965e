import { z } from "@medusajs/framework/zod"
import { budgetSchema } from "./budgets"

const timestamp = z.iso.datetime()
const decimal = z.string()

const budgetPeriodSchema = z.strictObject({
  starts_at: timestamp,
  /** Null for a budget in total. */
  ends_at: timestamp.nullable(),
  is_current: z.boolean(),
  used: decimal,
  reserved: decimal,
  /** What could be spent by the budget as it is now: its amount, and what was carried over. */
  available: decimal,
})
export type BudgetPeriod = z.infer<typeof budgetPeriodSchema>

/** Up to the last 12 periods, oldest first; none for a budget per order. */
export const budgetPeriodsResponse = z.strictObject({ budget: budgetSchema, periods: z.array(budgetPeriodSchema) })
export type BudgetPeriods = z.infer<typeof budgetPeriodsResponse>
