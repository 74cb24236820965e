import { z } from "@medusajs/framework/zod"
import { listAnswer, listQuery } from "./list"
import { idSchema } from "./text"

const decimal = z.string()
const timestamp = z.iso.datetime()

/** `open`: not all of it is sent yet. */
const orderStatusSchema = z.enum(["open", "shipped", "completed", "canceled"])

/** An instant, or a day in the company's time zone. */
const instantSchema = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .refine((text) => text >= "1970-01-02" && text < "9999-12-30", "is not a time at which anything was ordered")

/** One limit that an order counts to (C9). */
const usedLimitSchema = z.strictObject({
  limit_id: z.string(),
  subject_type: z.enum(["user", "role", "cost_center", "company"]),
  subject_id: z.string(),
  /** Null where it is gone. */
  subject_name: z.string().nullable(),
  period: z.enum(["order", "day", "week", "month", "quarter", "year", "total"]),
  limit_amount: decimal,
  /** With how much the order counts, by now; in the limit's currency. */
  amount: decimal,
  currency_code: z.string(),
})

export const orderSchema = z.strictObject({
  id: z.string(),
  display_id: z.number(),
  created_at: timestamp,
  status: orderStatusSchema,
  currency_code: z.string(),
  /** By now, with tax and shipping. */
  total: decimal,
  user: z.strictObject({
    id: z.string(),
    /** Null where the person is gone. */
    name: z.string().nullable(),
  }),
  is_mine: z.boolean(),
  /** For whom it was ordered (B10); null for the own company. */
  delegate: z.strictObject({ customer_number: z.string(), name: z.string().nullable() }).nullable(),
  cost_center: z.strictObject({ id: z.string(), code: z.string(), name: z.string() }).nullable(),
  purchase_order_number: z.string().nullable(),
  /** By whose word it was ordered (C6); null for one that needed none. */
  approval: z.strictObject({ request_id: z.string(), approver_name: z.string().nullable() }).nullable(),
  /** The number that the ERP has for it; null until it has one. */
  erp_order_number: z.string().nullable(),
  /** Of the invoices that the ERP wrote for it, oldest first; it is asked every now and then. */
  invoice_numbers: z.array(z.string()),
  limits: z.array(usedLimitSchema),
})
export type Order = z.infer<typeof orderSchema>

/** As an order or a request shows it. */
export const orderAddressSchema = z.strictObject({
  recipient: z.string().nullable(),
  address_1: z.string().nullable(),
  address_2: z.string().nullable(),
  postal_code: z.string().nullable(),
  city: z.string().nullable(),
  province: z.string().nullable(),
  country_code: z.string().nullable(),
})

export const orderDetailSchema = orderSchema.extend({
  item_total: decimal,
  shipping_total: decimal,
  tax_total: decimal,
  items: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      sku: z.string().nullable(),
      /** Null for what was no article of the shop's. */
      variant_id: z.string().nullable(),
      quantity: z.number(),
      unit_price: decimal,
      /** Whether the price holds the tax already; the total always does. */
      is_tax_inclusive: z.boolean(),
      total: decimal,
    })
  ),
  shipping_methods: z.array(z.string()),
  shipping_address: orderAddressSchema.nullable(),
  billing_address: orderAddressSchema.nullable(),
})
export type OrderDetail = z.infer<typeof orderDetailSchema>

const filters = {
  q: listQuery.q,
  status: orderStatusSchema.optional(),
  placed_from: instantSchema.optional(),
  /** Does not belong to it. */
  placed_until: instantSchema.optional(),
}

const listing = {
  limit: listQuery.limit,
  offset: listQuery.offset,
  after: listQuery.after,
  order: z
    .enum(["created_at", "-created_at", "display_id", "-display_id", "total", "-total"])
    .default("-created_at"),
}

export const ownOrderListQuery = z.strictObject({ ...filters, ...listing })
/** `user_id`: of this user of the company only. */
export const orderListQuery = z.strictObject({ ...filters, ...listing, user_id: idSchema.optional() })
export const orderExportQuery = z.strictObject({ ...filters, user_id: idSchema.optional() })
export const orderListResponse = z.strictObject({ orders: z.array(orderSchema), ...listAnswer })
export const orderResponse = z.strictObject({ order: orderDetailSchema })
