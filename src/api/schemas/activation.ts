import { z } from "@medusajs/framework/zod"
import { companySummarySchema, businessUserSchema } from "./company"
import { fieldValuesSchema } from "./fields"
import { emailSchema, erpNumberSchema, localeSchema, typedLine, typedText } from "./text"

/** Bytes that are no UTF-8 arrive as U+FFFD: nobody could type that password again. */
export const passwordSchema = z
  .string()
  .min(8)
  .max(256)
  .refine((text) => text.isWellFormed() && !text.includes("\ufffd"), "holds broken characters")

/** `email` and `password` are left out by a signed-in customer, whose own account is upgraded. */
export const activationBody = z.strictObject({
  customer_number: erpNumberSchema,
  invoice_number: erpNumberSchema,
  email: emailSchema.optional(),
  password: passwordSchema.optional(),
  fields: fieldValuesSchema.optional(),
  locale: localeSchema.optional(),
})
export type ActivationBody = z.infer<typeof activationBody>

export const activationOutcome = z.enum(["company_created", "main_contact_added", "business_user_created"])

export const activationResponse = z.strictObject({
  outcome: activationOutcome,
  /** Null where the address has to be confirmed before the first login. */
  token: z.string().nullable(),
  verification_required: z.boolean(),
  business_user: businessUserSchema,
  company: companySummarySchema.nullable(),
})
export type ActivationResponse = z.infer<typeof activationResponse>

/** The token out of the link "this was not me". */
export const disputeBody = z.strictObject({ token: z.string().min(20).max(2_000) })
export const disputeResponse = z.strictObject({ locked: z.literal(true) })

export const applicationBody = z.strictObject({
  customer_number: erpNumberSchema,
  invoice_number: erpNumberSchema.optional(),
  email: emailSchema,
  name: typedLine({ max: 100 }),
  company_name: typedLine({ max: 200 }).optional(),
  phone: typedLine({ max: 50 }).optional(),
  message: typedText({ max: 2_000 }).optional(),
  locale: localeSchema.optional(),
})

/** Says no more than that it arrived. */
export const applicationReceivedResponse = z.strictObject({ received: z.literal(true) })

export const applicationSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(["activation_help", "main_contact_change", "activation_disputed"]),
  status: z.enum(["open", "accepted", "declined"]),
  customer_number: z.string(),
  invoice_number: z.string().nullable(),
  email: z.string(),
  name: z.string().nullable(),
  company_name: z.string().nullable(),
  phone: z.string().nullable(),
  message: z.string().nullable(),
  /** What came later for the same number and e-mail while the case was open, and says something else; the first five. */
  later_entries: z.array(
    z.strictObject({
      received_at: z.iso.datetime(),
      invoice_number: z.string().nullable(),
      name: z.string().nullable(),
      company_name: z.string().nullable(),
      phone: z.string().nullable(),
      message: z.string().nullable(),
    })
  ),
  /** How many there were. */
  later_count: z.number(),
  locale: localeSchema,
  /** The company that it is about, where it was known when the case was opened. */
  company_id: z.string().nullable(),
  decision_message: z.string().nullable(),
  decided_by: z.string().nullable(),
  decided_at: z.iso.datetime().nullable(),
  created_at: z.iso.datetime(),
})
export type Application = z.infer<typeof applicationSchema>

export const applicationListQuery = z.strictObject({
  status: z.enum(["open", "accepted", "declined"]).optional(),
  q: typedLine({ min: 0, max: 200 }).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(10_000).default(0),
})
export const applicationListResponse = z.strictObject({
  applications: z.array(applicationSchema),
  count: z.number(),
  count_is_minimum: z.boolean(),
  limit: z.number(),
  offset: z.number(),
})
/**
 * Accepting lifts the lock-out of that number for this person and asks them to try again; one whom the ERP names beside
 * the company's main contacts becomes one. The message is mailed.
 */
export const applicationDecisionBody = z.strictObject({ message: typedText({ max: 2_000 }).optional() })
export const applicationResponse = z.strictObject({ application: applicationSchema })

/** A12: each check of an activation by itself, with what the ERP said. */
export const activationCheckBody = z.strictObject({
  customer_number: erpNumberSchema,
  invoice_number: erpNumberSchema,
  email: emailSchema,
})
export const activationCheckName = z.enum([
  "erp_reachable",
  "customer_known",
  "invoice_belongs",
  "email_is_main_contact",
  "center_enabled",
  "number_free",
  "company_active",
  "email_free",
  "attempts_left",
])
const activationCheckVerdict = z.enum([
  "company_created",
  "main_contact_added",
  "business_user_created",
  "ask_your_administrator",
  "company_inactive",
  "activation_refused",
  "account_exists",
  "already_activated",
  "user_deactivated",
  "too_many_attempts",
  "erp_unavailable",
])
export const activationCheckResponse = z.strictObject({
  /** What an activation with these entries would answer right now, to a shopper who is not signed in. */
  verdict: activationCheckVerdict,
  /** What it would answer to the owner of the shop's account with this e-mail, signed in; null where there is none. */
  signed_in: z.strictObject({ customer_id: z.string(), verdict: activationCheckVerdict }).nullable(),
  checks: z.array(
    z.strictObject({
      name: activationCheckName,
      result: z.enum(["passed", "failed", "not_needed", "not_reached"]),
      /** Facts to read out, such as the masked main contact's address. */
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    })
  ),
  erp_customer: z
    .strictObject({
      customer_number: z.string(),
      name: z.string(),
      center_enabled: z.boolean(),
      main_contact_emails: z.array(z.string()),
      city: z.string().nullable(),
    })
    .nullable(),
})
export type ActivationCheck = z.infer<typeof activationCheckResponse>
