import { z } from "@medusajs/framework/zod"
import type { DirectoryOrderRow } from "../../modules/erp"
import type { DirectoryOrder, DirectoryOrderDetail } from "../schemas/operations"

const text = z.string().nullable()
const amounts = { netAmount: z.string(), grossAmount: z.string() }
const address = z
  .object({
    company: text,
    name: text,
    address_1: text,
    address_2: text,
    postal_code: text,
    city: text,
    province: text,
    country_code: text,
    phone: text,
  })
  .nullable()

/** What was sent of an order, as the directory keeps it. */
const keptOrder = z.object({
  displayId: z.number(),
  orderedBy: z.object({ name: z.string() }),
  approverName: text,
  purchaseOrderNumber: text,
  costCenterCode: text,
  currencyCode: z.string(),
  placedAt: z.string(),
  billingAddress: address,
  shippingAddress: address,
  lines: z.array(z.object({ lineId: z.string(), sku: text, title: z.string(), quantity: z.string(), ...amounts })),
  shipping: z.array(z.object({ title: z.string(), ...amounts })),
  ...amounts,
  taxAmount: z.string(),
  creditAmount: z.string(),
})

export function presentDirectoryOrder(row: DirectoryOrderRow): DirectoryOrder {
  return presentHead(row, keptOrder.parse(row.data))
}

/** With its lines. */
export function presentDirectoryOrderDetail(row: DirectoryOrderRow): DirectoryOrderDetail {
  const kept = keptOrder.parse(row.data)
  return {
    ...presentHead(row, kept),
    net_amount: kept.netAmount,
    tax_amount: kept.taxAmount,
    credit_amount: kept.creditAmount,
    placed_at: kept.placedAt,
    cost_center_code: kept.costCenterCode,
    billing_address: kept.billingAddress,
    shipping_address: kept.shippingAddress,
    lines: kept.lines.map(({ lineId: id, sku, title, quantity, ...rest }) => ({ id, sku, title, quantity, ...presentAmounts(rest) })),
    shipping: kept.shipping.map(({ title, ...rest }) => ({ title, ...presentAmounts(rest) })),
  }
}

function presentHead(row: DirectoryOrderRow, kept: z.infer<typeof keptOrder>): DirectoryOrder {
  return {
    id: row.order_id,
    order_number: row.order_number,
    display_id: kept.displayId,
    customer_number: row.customer_number,
    customer_name: row.customer_name,
    ordered_by: kept.orderedBy.name,
    approver_name: kept.approverName,
    purchase_order_number: kept.purchaseOrderNumber,
    status: row.status,
    currency_code: kept.currencyCode,
    gross_amount: kept.grossAmount,
    received_at: row.received_at.toISOString(),
    changed_at: row.changed_at?.toISOString() ?? null,
  }
}

function presentAmounts({ netAmount, grossAmount }: { netAmount: string; grossAmount: string }) {
  return { net_amount: netAmount, gross_amount: grossAmount }
}
