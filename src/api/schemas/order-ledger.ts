import { z } from "@medusajs/framework/zod"
import { sourceSchema } from "./budgets"
import { orderSchema } from "./orders"

const decimal = z.string()

/** One move of an order's money, in the order's currency. */
const orderEntrySchema = z.strictObject({
  id: z.string(),
  kind: z.enum(["reserve", "commit", "release", "adjust"]),
  /** `order.placed`, `order.canceled` and the like, with the id of what made it behind a colon. */
  cause: z.string(),
  occurred_at: z.iso.datetime(),
  used_change: decimal,
  reserved_change: decimal,
})

export const orderLedgerSchema = z.strictObject({
  company: z.strictObject({ id: z.string(), name: z.string() }),
  ...orderSchema.pick({ user: true, delegate: true, cost_center: true, purchase_order_number: true, approval: true, limits: true }).shape,
  /** What became of it in the ERP (F1); null for one that is not sent. */
  erp: z
    .strictObject({
      /** `canceled`: it was cancelled before it was sent. */
      state: z.enum(["waiting", "sent", "failed", "canceled"]),
      order_number: z.string().nullable(),
      /** As the ERP said last. */
      invoice_numbers: z.array(z.string()),
      /** Why the last try failed; `payment_not_authorized` or `order_uncertain` where it waits for the operator's word. */
      failure: z.string().nullable(),
      /** What the ERP made of the last change after it was sent; null for an order that is as it was sent. */
      change: z
        .strictObject({
          kind: z.enum(["cancel", "update"]),
          /** `kept`: the ERP has it as before, and somebody has to call there; `failed`: it could not be told, and is parked. */
          state: z.enum(["waiting", "done", "kept", "failed"]),
          reason: z.string().nullable(),
        })
        .nullable(),
    })
    .nullable(),
  /** How the ledger has it; null until it knows the order. */
  booked: z
    .strictObject({
      source: sourceSchema,
      amount: decimal,
      currency_code: z.string(),
      /** Newest first. */
      entries: z.array(orderEntrySchema),
    })
    .nullable(),
})
export type OrderLedger = z.infer<typeof orderLedgerSchema>
export const orderLedgerResponse = z.strictObject({
  /** Null for an order that counts nowhere, as nobody said for which of its buyer's companies it is. */
  ledger: orderLedgerSchema.nullable(),
  /** These companies then: it counts once its metadata names one of them as `company_id`. Empty for every other order. */
  possible_companies: z.array(z.strictObject({ id: z.string(), name: z.string() })),
})
export type OrderLedgerAnswer = z.infer<typeof orderLedgerResponse>
