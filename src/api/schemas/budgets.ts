import { z } from "@medusajs/framework/zod"
import { gapConfirmation } from "./gap-confirmation"
import { listAnswer, listQuery } from "./list"
import { typedLine } from "./text"

const timestamp = z.iso.datetime()
const subjectTypes = ["user", "role", "cost_center", "company"] as const
export const subjectTypeSchema = z.enum(subjectTypes)
export const periodSchema = z.enum(["order", "day", "week", "month", "quarter", "year", "total"])
const onExceedSchema = z.enum(["approve", "block", "warn"])
const subjectIdSchema = typedLine({ max: 64 })

/**
 * An amount as people and programs write it; null stands for "not set", which is what empty and 0 mean (C1). A
 * number that JSON makes infinite, an exponent or a sign is no amount.
 */
const amountSchema = z
  .union([z.string().max(40), z.number()])
  .nullable()
  .transform((written, context): string | null => {
    const text = String(written ?? "").trim()
    if (!/^(\d+(\.\d+)?)?$/.test(text)) {
      context.addIssue({ code: "custom", message: "is not a decimal such as 100.50" })
      return z.NEVER
    }
    return /[1-9]/.test(text) ? text : null
  })

/** An instant, or a day, which begins at midnight in the company's time zone. */
const instantSchema = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .refine((text) => text >= "1970-01-02" && text < "9999-12-30", "is not a time that a budget can have")

/** Percents of the amount; each is told of once a period. */
const alertSharesSchema = z
  .array(z.number().int().min(1).max(100))
  .max(10)
  .transform((shares) => [...new Set(shares)].sort((a, b) => a - b))

/** A limit with what is spent of it in the period that runs; amounts are decimals in major units. */
export const budgetSchema = z.strictObject({
  id: z.string(),
  subject_type: z.enum(subjectTypes),
  /** The user's id, the role's key, the cost center's id, or the company's id. */
  subject_id: z.string(),
  /** What the user, role or company is called, or a cost center's code and name; null where it is gone. */
  subject_name: z.string().nullable(),
  /** Whether several people spend of it. */
  shared: z.boolean(),
  period: periodSchema,
  amount: z.string(),
  currency_code: z.string(),
  time_zone: z.string(),
  on_exceed: onExceedSchema,
  carry_over: z.boolean(),
  valid_from: timestamp.nullable(),
  /** Does not belong to it. */
  valid_until: timestamp.nullable(),
  alert_shares: z.array(z.number()),
  version: z.number(),
  created_at: timestamp,
  /** Spent by orders that are placed; of a budget per order nothing is ever used up. */
  used: z.string(),
  /** Held for orders that are being placed. */
  reserved: z.string(),
  /** Left over from the period before, where it carries over. */
  carried: z.string(),
  /** Below zero where it is exceeded. */
  left: z.string(),
  /** When the period that runs began; null for a budget per order or in total. */
  starts_at: timestamp.nullable(),
  renews_at: timestamp.nullable(),
  /**
   * At the pace of the period that runs; null where there is nothing to tell: no period, too little of it over, nothing spent,
   * or all of it.
   */
  forecast: z
    .strictObject({
      /** Null where it lasts to the end. */
      used_up_at: timestamp.nullable(),
    })
    .nullable(),
})
export type Budget = z.infer<typeof budgetSchema>
export const budgetResponse = z.strictObject({ budget: budgetSchema })
/** Null where the change took it away. */
export const budgetUpdateResponse = z.strictObject({ budget: budgetSchema.nullable() })
export const ownBudgetsResponse = z.strictObject({ budgets: z.array(budgetSchema) })

export const budgetListQuery = z.strictObject({
  limit: listQuery.limit,
  offset: listQuery.offset,
  after: listQuery.after,
  order: z.enum(["created_at", "-created_at", "amount", "-amount"]).default("-created_at"),
  subject_type: z.enum(subjectTypes).optional(),
  subject_id: subjectIdSchema.optional(),
  period: periodSchema.optional(),
})
export const budgetListResponse = z.strictObject({ budgets: z.array(budgetSchema), ...listAnswer })

const terms = {
  on_exceed: onExceedSchema,
  carry_over: z.boolean(),
  valid_until: instantSchema.nullable(),
  alert_shares: alertSharesSchema,
}

export const budgetCreateBody = z
  .strictObject({
    subject_type: z.enum(subjectTypes),
    /** A user's id, a role's key or a cost center's id; left out for the company. */
    subject_id: subjectIdSchema.optional(),
    period: periodSchema,
    amount: amountSchema.default(null),
    on_exceed: terms.on_exceed.default("approve"),
    carry_over: terms.carry_over.default(false),
    valid_from: instantSchema.nullable().default(null),
    valid_until: terms.valid_until.default(null),
    alert_shares: terms.alert_shares.default([80, 100]),
    ...gapConfirmation,
  })
  .superRefine(({ subject_type, subject_id, amount }, context) => {
    if ((subject_type === "company") !== (subject_id === undefined)) {
      context.addIssue({ code: "custom", path: ["subject_id"], message: "goes with a user, a role or a cost center, and with nothing else" })
    }
    if (amount === null) {
      context.addIssue({ code: "custom", path: ["amount"], message: "is not set" })
    }
  })
export type BudgetCreateBody = z.infer<typeof budgetCreateBody>

/** A key that is left out stays as it is; an amount that is empty, 0 or null takes the budget away. */
export const budgetUpdateBody = z.strictObject({
  /** The version the form was opened with; another one by now: 409 `changed_meanwhile`. */
  version: z.number().int().min(1),
  amount: amountSchema.optional(),
  on_exceed: terms.on_exceed.optional(),
  carry_over: terms.carry_over.optional(),
  valid_until: terms.valid_until.optional(),
  alert_shares: terms.alert_shares.optional(),
  ...gapConfirmation,
})
export type BudgetUpdateBody = z.infer<typeof budgetUpdateBody>

/**
 * Where a spending came from: `ungated`, past every gate; `second_order`, of a cart that was ordered before; `history`, from before
 * the ledger.
 */
export const sourceSchema = z.enum(["checkout", "gated", "ungated", "second_order", "history"])

/** What moved a budget. */
const statementEntrySchema = z.strictObject({
  id: z.string(),
  kind: z.enum(["reserve", "commit", "release", "adjust"]),
  /** `order.placed`, `order.canceled` and the like, with the id of what made it behind a colon. */
  cause: z.string(),
  occurred_at: timestamp,
  /** The period it counts to. */
  starts_at: timestamp,
  used_change: z.string(),
  reserved_change: z.string(),
  is_me: z.boolean(),
  /** Null for whoever may not see other people's spending, and where the person is gone. */
  user_name: z.string().nullable(),
  /** Null until there is an order, and for whoever may not see other people's. */
  order_id: z.string().nullable(),
  order_display_id: z.number().nullable(),
  source: sourceSchema,
})
export type StatementEntry = z.infer<typeof statementEntrySchema>
export const statementQuery = z.strictObject({
  limit: listQuery.limit,
  after: z.string().regex(/^\d{1,18}$/, "is none of this list").optional(),
  /** `current`: of the period that runs alone. */
  period: z.enum(["current", "all"]).default("all"),
})
export const statementResponse = z.strictObject({
  budget: budgetSchema,
  entries: z.array(statementEntrySchema),
  limit: z.number(),
  /** Put into `after` it gives the next page; null on the last one. */
  next: z.string().nullable(),
})
export type Statement = z.infer<typeof statementResponse>
