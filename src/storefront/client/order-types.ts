import type { BudgetPeriod, BudgetSubjectType } from "./budget-types"

/** `open`: not all of it is sent yet. */
export type OrderStatus = "open" | "shipped" | "completed" | "canceled"

/** One limit that an order counts to, in the limit's own currency. */
export interface UsedLimit {
  limit_id: string
  subject_type: BudgetSubjectType
  subject_id: string
  subject_name: string | null
  period: BudgetPeriod
  limit_amount: string
  /** With how much the order counts, by now. */
  amount: string
  currency_code: string
}

export interface Order {
  id: string
  display_id: number
  created_at: string
  status: OrderStatus
  currency_code: string
  /** By now, with tax and shipping; a decimal. */
  total: string
  user: { id: string; name: string | null }
  is_mine: boolean
  /** For whom it was ordered; null for the own company. */
  delegate: { customer_number: string; name: string | null } | null
  cost_center: { id: string; code: string; name: string } | null
  purchase_order_number: string | null
  /** By whose word it was ordered; null for one that needed none. */
  approval: { request_id: string; approver_name: string | null } | null
  /** The number that the shop's ERP has for it; null until it has one. */
  erp_order_number: string | null
  /** Of the shop's invoices for it, oldest first. */
  invoice_numbers: string[]
  limits: UsedLimit[]
}

export interface OrderAddress {
  recipient: string | null
  address_1: string | null
  address_2: string | null
  postal_code: string | null
  city: string | null
  province: string | null
  country_code: string | null
}

export interface OrderItem {
  id: string
  name: string
  sku: string | null
  /** Null for what was no article of the shop's. */
  variant_id: string | null
  quantity: number
  unit_price: string
  /** Whether the price holds the tax already; the total always does. */
  is_tax_inclusive: boolean
  total: string
}

export interface OrderDetail extends Order {
  item_total: string
  shipping_total: string
  tax_total: string
  items: OrderItem[]
  shipping_methods: string[]
  shipping_address: OrderAddress | null
  billing_address: OrderAddress | null
}

export interface OrderFilter {
  /** An order's number, a person, or a purchase order number. */
  q?: string
  status?: OrderStatus
  /** An instant, or a day in the company's time zone. */
  placed_from?: string
  /** Does not belong to it. */
  placed_until?: string
}

export interface OrderListQuery extends OrderFilter {
  order?: "created_at" | "-created_at" | "display_id" | "-display_id" | "total" | "-total"
  limit?: number
  offset?: number
  after?: string
}

export interface OrderList {
  orders: Order[]
  count: number
  count_is_minimum: boolean
  limit: number
  offset: number
  next: string | null
}
