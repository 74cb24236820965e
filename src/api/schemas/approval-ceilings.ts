import { z } from "@medusajs/framework/zod"
import { gapConfirmation } from "./gap-confirmation"

/** A decimal such as 500 or 500.50; null is no ceiling, and 0 lets nothing be approved. */
const ceilingAmount = z
  .union([z.string().max(40), z.number()])
  .transform((written) => String(written).trim())
  .pipe(z.string().regex(/^\d+(\.\d+)?$/, "is not a decimal such as 100.50"))
  .nullable()

/** Up to what somebody may approve, in the company's currency. */
export const approvalCeilingBody = z.strictObject({ version: z.number().int().min(0), amount: ceilingAmount, ...gapConfirmation })
export type ApprovalCeilingBody = z.infer<typeof approvalCeilingBody>

const ceilingSchema = z.strictObject({
  user: z.strictObject({ id: z.string(), name: z.string(), email: z.string() }),
  /** Has no ceiling, so that somebody can always approve. */
  is_main_contact: z.boolean(),
  /** Null where there is none. */
  amount: z.string().nullable(),
  currency_code: z.string(),
  /** 0 where none was ever set. */
  version: z.number().int(),
})
export type ApprovalCeilingResource = z.infer<typeof ceilingSchema>

/** Whoever can decide in the company, oldest first. */
export const approvalCeilingListResponse = z.strictObject({ approval_ceilings: z.array(ceilingSchema) })
export const approvalCeilingResponse = z.strictObject({ approval_ceiling: ceilingSchema })
