import { z } from "@medusajs/framework/zod"

const decimal = z.string()

/** One limit that applies to an order, with its figures as decimals in the limit's own currency. */
export const limitCheckSchema = z.strictObject({
  id: z.string(),
  subject_type: z.enum(["user", "role", "cost_center", "company"]),
  subject_id: z.string(),
  period: z.enum(["order", "day", "week", "month", "quarter", "year", "total"]),
  currency_code: z.string(),
  /** What the limit allows in a period. */
  amount: decimal,
  /** What the period before left, where the limit carries over. */
  carried: decimal,
  /** Spent by orders that are placed. */
  used: decimal,
  /** Held for orders that are being placed. */
  reserved: decimal,
  left: decimal,
  /** When a new period begins; null where none does. */
  renews_at: z.iso.datetime().nullable(),
  on_exceed: z.enum(["approve", "block", "warn"]),
  exceeded: z.boolean(),
  /** In the language of the one who asks; null where the limit is kept. */
  message: z.string().nullable(),
})
export type LimitCheck = z.infer<typeof limitCheckSchema>

/** GET /store/carts/:id/purchase-check takes nothing but the cart. */
export const purchaseCheckQuery = z.strictObject({})

/** Why something would not be ordered; the codes of the gate. */
export const purchaseReasons = [
  "budget_blocked",
  "approval_required",
  "currency_mismatch",
  "company_required",
  "company_inactive",
  "user_deactivated",
  "permission_denied",
  "cost_center_unavailable",
  "cart_awaiting_approval",
] as const

/** What is said of every purchase that is judged, of a cart or of figures. */
export const verdictFields = {
  /** Whether it would be ordered now. */
  allowed: z.boolean(),
  message: z.string().nullable(),
  /** What counts: goods and shipping with tax, before gift cards and store credit. */
  amount: decimal,
  currency_code: z.string(),
  /** Every limit that applies, those that are exceeded first. */
  limits: z.array(limitCheckSchema),
  /** Who can raise a limit; empty where none is exceeded. */
  contacts: z.array(z.strictObject({ name: z.string(), email: z.string() })),
  /** Who would be asked, where an approval is what it needs (`approval_required`); empty where nobody can approve it. */
  approvers: z.array(z.strictObject({ name: z.string(), email: z.string() })),
}

export const purchaseCheckResponse = z.strictObject({
  purchase_check: z.strictObject({
    cart_id: z.string(),
    ...verdictFields,
    reason: z.enum(purchaseReasons).nullable(),
    /** The approval rules that ask for one; empty where none does. */
    rules: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    /** The request that this cart waits with, and that keeps it from being changed; null where there is none. */
    approval_request: z
      .strictObject({
        id: z.string(),
        /** `released`: it is approved, and can be ordered as it is until `released_until`. */
        status: z.enum(["open", "approved", "released", "failed", "expired", "rejected"]),
        released_until: z.iso.datetime().nullable(),
      })
      .nullable(),
  }),
})
export type PurchaseCheck = z.infer<typeof purchaseCheckResponse>["purchase_check"]
