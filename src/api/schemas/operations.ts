import { z } from "@medusajs/framework/zod"
import { directoryNumberSchema } from "./directory-entries"
import { emailSchema, typedLine } from "./text"

const timestamp = z.iso.datetime()
const flat = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
const page = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(10_000).default(0),
}
const counted = { count: z.number(), count_is_minimum: z.boolean(), limit: z.number(), offset: z.number() }

export const auditEventSchema = z.strictObject({
  id: z.string(),
  action: z.string(),
  occurred_at: timestamp,
  actor_type: z.enum(["customer", "user", "api-key", "system", "anonymous"]),
  actor_id: z.string().nullable(),
  company_id: z.string().nullable(),
  subject_type: z.string(),
  subject_id: z.string().nullable(),
  client_address: z.string().nullable(),
  details: flat,
  /** Null once erased. */
  personal: flat.nullable(),
})
export type AuditEventResource = z.infer<typeof auditEventSchema>
export const auditListQuery = z.strictObject({
  company_id: typedLine({ max: 64 }).optional(),
  subject_id: typedLine({ max: 64 }).optional(),
  actor_id: typedLine({ max: 64 }).optional(),
  action: typedLine({ max: 100 }).optional(),
  ...page,
})
export const auditListResponse = z.strictObject({ audit_events: z.array(auditEventSchema), ...counted })

/** GET /admin/customer-center/erp/status */
export const erpStatusResponse = z.strictObject({
  provider: z.string(),
  reachable: z.boolean(),
  /** Why not, without secrets. */
  problem: z.string().nullable(),
  latency_ms: z.number().nullable(),
  breaker: z.enum(["closed", "open", "half_open"]),
  waiting_messages: z.number(),
  parked_messages: z.number(),
})
export type ErpStatus = z.infer<typeof erpStatusResponse>

/** Rows of any room's outbox that gave up. */
export const outboxMessageSchema = z.strictObject({
  id: z.string(),
  room: z.enum(["company", "erp", "budget", "approval"]),
  topic: z.enum(["audit", "mail", "customer", "price_group", "password", "spending", "budget_alert", "approval", "erp", "erp_order", "erp_order_change"]),
  key: z.string(),
  attempts: z.number(),
  last_error: z.string().nullable(),
  created_at: timestamp,
  available_at: timestamp,
})
export const outboxListQuery = z.strictObject({ ...page })
export const outboxListResponse = z.strictObject({ messages: z.array(outboxMessageSchema), ...counted })
export const outboxReplayResponse = z.strictObject({ replayed: z.boolean() })

/** The embedded directory: the ERP of a shop that has none. */
export const directoryCustomerSchema = z.strictObject({
  id: z.string(),
  customer_number: z.string(),
  name: z.string(),
  center_enabled: z.boolean(),
  main_contact_emails: z.array(z.string()),
  address_1: z.string().nullable(),
  address_2: z.string().nullable(),
  postal_code: z.string().nullable(),
  city: z.string().nullable(),
  country_code: z.string().nullable(),
  phone: z.string().nullable(),
  currency_code: z.string().nullable(),
  time_zone: z.string().nullable(),
  language_code: z.string().nullable(),
  tax_id: z.string().nullable(),
  contact_count: z.number(),
  invoice_count: z.number(),
})
export type DirectoryCustomer = z.infer<typeof directoryCustomerSchema>
export const directoryListQuery = z.strictObject({
  q: typedLine({ min: 0, max: 200 }).optional(),
  ...page,
})
export const directoryListResponse = z.strictObject({ customers: z.array(directoryCustomerSchema), ...counted })

const optionalLine = (max: number) => typedLine({ max }).nullable().optional()
/** Creates the customer, or replaces the one with this number. */
export const directoryCustomerBody = z.strictObject({
  customer_number: directoryNumberSchema,
  name: typedLine({ max: 200 }),
  center_enabled: z.boolean(),
  main_contact_emails: z.array(emailSchema).max(50),
  address_1: optionalLine(200),
  address_2: optionalLine(200),
  postal_code: optionalLine(20),
  city: optionalLine(100),
  country_code: z.string().regex(/^[a-z]{2}$/).nullable().optional(),
  phone: optionalLine(50),
  currency_code: z.string().regex(/^[a-z]{3}$/).nullable().optional(),
  time_zone: optionalLine(64),
  language_code: z.string().regex(/^[a-z]{2}$/).nullable().optional(),
  tax_id: optionalLine(50),
})
export const directoryCustomerResponse = z.strictObject({ customer: directoryCustomerSchema })

/** A file of one kind, as text: header line, then a row each; at most 10 MB. */
export const directoryImportBody = z.strictObject({
  kind: z.enum(["customers", "contacts", "invoices"]),
  csv: z.string().min(1).max(10_000_000),
  /** Only check. */
  dry_run: z.boolean().default(false),
})
export const directoryImportResponse = z.strictObject({
  created: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  /** Rows that were left out, by line of the file (the header is line 1); at most 1,000. */
  errors: z.array(z.strictObject({ line: z.number(), column: z.string().nullable(), message: z.string() })),
  error_count: z.number(),
  dry_run: z.boolean(),
})
export type DirectoryImport = z.infer<typeof directoryImportResponse>

/** An order that the embedded directory received (F1). Amounts are decimals in the order's currency. */
export const directoryOrderSchema = z.strictObject({
  /** The shop's id of the order. */
  id: z.string(),
  order_number: z.string(),
  /** By which people in the shop know it. */
  display_id: z.number(),
  customer_number: z.string(),
  /** Null where the customer is not in the directory any more. */
  customer_name: z.string().nullable(),
  ordered_by: z.string(),
  approver_name: z.string().nullable(),
  purchase_order_number: z.string().nullable(),
  status: z.enum(["open", "cancelled"]),
  currency_code: z.string(),
  gross_amount: z.string(),
  received_at: timestamp,
  /** When it was last changed or cancelled; null for one that is as it came. */
  changed_at: timestamp.nullable(),
})
export type DirectoryOrder = z.infer<typeof directoryOrderSchema>
const directoryOrderAddress = z
  .strictObject({
    company: z.string().nullable(),
    name: z.string().nullable(),
    address_1: z.string().nullable(),
    address_2: z.string().nullable(),
    postal_code: z.string().nullable(),
    city: z.string().nullable(),
    province: z.string().nullable(),
    country_code: z.string().nullable(),
    phone: z.string().nullable(),
  })
  .nullable()
const taxedAmounts = { net_amount: z.string(), gross_amount: z.string() }
export const directoryOrderDetailSchema = directoryOrderSchema.extend({
  ...taxedAmounts,
  tax_amount: z.string(),
  /** How much of the gross amount was paid by gift cards and store credit. */
  credit_amount: z.string(),
  placed_at: timestamp,
  cost_center_code: z.string().nullable(),
  billing_address: directoryOrderAddress,
  shipping_address: directoryOrderAddress,
  lines: z.array(z.strictObject({ id: z.string(), sku: z.string().nullable(), title: z.string(), quantity: z.string(), ...taxedAmounts })),
  shipping: z.array(z.strictObject({ title: z.string(), ...taxedAmounts })),
})
export type DirectoryOrderDetail = z.infer<typeof directoryOrderDetailSchema>
export const directoryOrderListResponse = z.strictObject({ orders: z.array(directoryOrderSchema), ...counted })
export const directoryOrderResponse = z.strictObject({ order: directoryOrderDetailSchema })

/** GET <pages.path>/config.json */
export const pagesConfigResponse = z.strictObject({
  path: z.string(),
  publishable_key: z.string(),
  shop_name: z.string(),
  shop_url: z.string().nullable(),
  locale: z.enum(["en", "de"]),
  support: z.strictObject({
    name: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    url: z.string().nullable(),
  }),
  login: z.strictObject({ user_name: z.boolean(), customer_number: z.boolean() }),
  activation: z.strictObject({ email_verification: z.boolean() }),
  password: z.strictObject({ min_length: z.number() }),
})
export type PagesConfig = z.infer<typeof pagesConfigResponse>
