import { z } from "@medusajs/framework/zod"
import { delegationSummarySchema } from "./delegation"
import { listAnswer, listQuery } from "./list"
import { typedLine } from "./text"

const timestamp = z.iso.datetime()

export const companySummarySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Null for a company that the operator made without one. */
  customer_number: z.string().nullable(),
  active: z.boolean(),
})

export const roleSchema = z.strictObject({ key: z.string(), name: z.string() })

export const businessUserSchema = z.strictObject({
  id: z.string(),
  customer_id: z.string(),
  company_id: z.string().nullable(),
  customer_number: z.string().nullable(),
  status: z.enum(["invited", "active", "deactivated"]),
  roles: z.array(roleSchema),
  created_at: timestamp,
})

/** What the shopper may see of the own company. */
export const ownCompanySchema = companySummarySchema.extend({
  address_1: z.string().nullable(),
  address_2: z.string().nullable(),
  postal_code: z.string().nullable(),
  city: z.string().nullable(),
  country_code: z.string().nullable(),
  phone: z.string().nullable(),
  tax_id: z.string().nullable(),
  currency_code: z.string(),
  time_zone: z.string(),
})

/** GET /store/customer-center/me */
export const meResponse = z.strictObject({
  user: z.strictObject({
    customer_id: z.string(),
    email: z.string(),
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
    email_confirmed: z.boolean(),
    last_login_at: timestamp.nullable(),
  }),
  /** Every place of this person, in a company or in none. */
  places: z.array(
    z.strictObject({
      business_user: businessUserSchema,
      company: companySummarySchema.nullable(),
      /** "acting" false: reason why nobody may act here now. */
      acting: z.boolean(),
      reason: z.enum(["company_inactive", "user_deactivated"]).nullable(),
    })
  ),
  /** The place this request acts in (header `x-company-id`); null without one. */
  current: z
    .strictObject({
      business_user_id: z.string(),
      company: ownCompanySchema.nullable(),
      roles: z.array(roleSchema),
      permissions: z.array(z.string()),
      features: z.record(z.string(), z.boolean()),
      /** For whom this user acts (B10); null for the own company. */
      delegation: delegationSummarySchema.nullable(),
    })
    .nullable(),
})
export type Me = z.infer<typeof meResponse>

/** One row of the operator's list. */
export const companyRowSchema = companySummarySchema.extend({
  city: z.string().nullable(),
  country_code: z.string().nullable(),
  parent: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  center: z.enum(["ready", "no_main_contact", "off"]),
  main_contacts: z.array(z.strictObject({ customer_id: z.string(), name: z.string(), email: z.string() })),
  user_count: z.number(),
  last_login_at: timestamp.nullable(),
  created_at: timestamp,
})
export type CompanyRow = z.infer<typeof companyRowSchema>

export const companyListQuery = z.strictObject({
  ...listQuery,
  order: z
    .enum(["name", "-name", "customer_number", "-customer_number", "created_at", "-created_at"])
    .default("name"),
  active: z.enum(["true", "false"]).optional(),
  center: z.enum(["ready", "no_main_contact", "off"]).optional(),
})
export const companyListResponse = z.strictObject({ companies: z.array(companyRowSchema), ...listAnswer })

export const companySchema = ownCompanySchema.extend({
  parent: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  language_code: z.string().nullable(),
  external_id: z.string().nullable(),
  center_enabled: z.boolean(),
  /** Who said so: the ERP, or an operator whose word holds until cleared. */
  center_source: z.enum(["erp", "operator"]),
  center: z.enum(["ready", "no_main_contact", "off"]),
  customer_group_id: z.string().nullable(),
  erp_synced_at: timestamp.nullable(),
  version: z.number(),
  created_at: timestamp,
  updated_at: timestamp,
})
export type CompanyResource = z.infer<typeof companySchema>
export const companyResponse = z.strictObject({ company: companySchema })

/** POST /admin/customer-center/companies/:id */
export const companyUpdateBody = z.strictObject({
  /** The version the form was opened with; another one by now: 409 `changed_meanwhile`. */
  version: z.number().int().min(1),
  name: typedLine({ max: 200 }).optional(),
  active: z.boolean().optional(),
  /** true or false: the operator's word; null: the ERP's again. */
  center_override: z.boolean().nullable().optional(),
  customer_group_id: typedLine({ max: 64 }).nullable().optional(),
  external_id: typedLine({ max: 200 }).nullable().optional(),
})

/** POST /store/customer-center/me/confirmation */
export const confirmationResponse = z.strictObject({ sent: z.literal(true) })

/** GET /store/customer-center/me/company */
export const companyDetailResponse = z.strictObject({
  company: ownCompanySchema.extend({
    center: z.enum(["ready", "no_main_contact", "off"]),
    main_contacts: z.array(z.strictObject({ name: z.string(), email: z.string() })),
  }),
})

/** POST /admin/customer-center/accounts/:customer_id/unlock; false where it was not locked. */
export const unlockResponse = z.strictObject({ unlocked: z.boolean() })
