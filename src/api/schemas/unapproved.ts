import { z } from "@medusajs/framework/zod"
import { periodSchema, subjectTypeSchema } from "./budgets"

/** A budget that asks for an approval which nobody could give to some of those it holds for (C7). */
const unapprovedLimitSchema = z.strictObject({
  id: z.string(),
  company_id: z.string(),
  company_name: z.string(),
  subject_type: subjectTypeSchema,
  subject_id: z.string(),
  subject_name: z.string().nullable(),
  period: periodSchema,
  amount: z.string(),
  currency_code: z.string(),
  user_count: z.number().int(),
  /** The first of them by name. */
  users: z.array(z.strictObject({ id: z.string(), name: z.string() })),
})

const unapprovedSchema = z.strictObject({
  /** Those that hold for the most people first; more than these are counted and not listed. */
  limits: z.array(unapprovedLimitSchema),
  limit_count: z.number().int(),
})
export type Unapproved = z.infer<typeof unapprovedSchema>

export const unapprovedResponse = z.strictObject({ nobody_can_approve: unapprovedSchema })
