import { model } from "@medusajs/framework/utils"

/** How much may be spent, by whom and in which period (C1). */
export const BudgetLimit = model.define(
  { name: "BudgetLimit", tableName: "cc_budget_limit" },
  {
    id: model.id({ prefix: "limit" }).primaryKey(),
    company_id: model.text(),
    subject_type: model.enum(["user", "role", "cost_center", "company"]),
    subject_id: model.text(),
    period: model.enum(["order", "day", "week", "month", "quarter", "year", "total"]),
    /** Decimal in major units of `currency_code`; more than nothing. */
    amount: model.bigNumber(),
    currency_code: model.text(),
    /** IANA name; in which the period begins at midnight. */
    time_zone: model.text(),
    on_exceed: model.enum(["approve", "block", "warn"]).default("approve"),
    carry_over: model.boolean().default(false),
    valid_from: model.dateTime().nullable(),
    valid_until: model.dateTime().nullable(),
    alert_shares: model.json(),
    version: model.number().default(1),
  }
)
