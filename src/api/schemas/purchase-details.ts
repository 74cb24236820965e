import { z } from "@medusajs/framework/zod"
import { idSchema, typedLine } from "./text"

/** Long enough for the numbers that companies give their orders. */
const MAX_PURCHASE_ORDER_NUMBER = 64

/** GET /store/carts/:id/purchase-details takes nothing but the cart. */
export const purchaseDetailsQuery = z.strictObject({})

/** What a company writes on its order (G6). */
export const purchaseDetailsResponse = z.strictObject({
  purchase_details: z.strictObject({
    /**
     * What the order will be booked on: the chosen one, else the user's default; null where the user has none, and
     * where the chosen one was taken away since.
     */
    cost_center_id: z.string().nullable(),
    /** What can be chosen: the user's own that are active, the default first. */
    cost_centers: z.array(
      z.strictObject({ id: z.string(), code: z.string(), name: z.string(), is_default: z.boolean() })
    ),
    purchase_order_number: z.string().nullable(),
  }),
})
export type PurchaseDetails = z.infer<typeof purchaseDetailsResponse>["purchase_details"]

/** A key that is left out stays as it is; null takes the choice or the number back. */
export const purchaseDetailsBody = z.strictObject({
  cost_center_id: idSchema.nullable().optional(),
  purchase_order_number: typedLine({ min: 0, max: MAX_PURCHASE_ORDER_NUMBER })
    .transform((number) => (number === "" ? null : number))
    .nullable()
    .optional(),
})
