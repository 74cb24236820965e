import type { DescribedOrder } from "../../workflows/orders/describe-orders"
import type { OrderContents } from "../../workflows/orders/retrieve-order"
import type { Order, OrderDetail } from "../schemas/orders"

/** An order as a list shows it. */
export function presentOrder({ order, costCenter, limits }: DescribedOrder, { customerId }: { customerId: string }): Order {
  return {
    id: order.order_id,
    display_id: order.display_id,
    created_at: order.created_at.toISOString(),
    status: order.status,
    currency_code: order.currency_code,
    total: order.total,
    is_mine: order.customer_id === customerId,
    erp_order_number: order.erp_order_number,
    invoice_numbers: order.erp_invoice_numbers,
    ...presentPlacing({ order, costCenter, limits }),
  }
}

/** In whose name an order was placed, and what it counts to. */
export function presentPlacing({
  order,
  costCenter,
  limits,
}: DescribedOrder): Pick<Order, "user" | "delegate" | "cost_center" | "purchase_order_number" | "approval" | "limits"> {
  return {
    user: { id: order.business_user_id, name: order.user_name },
    delegate:
      order.delegate_customer_number === null
        ? null
        : { customer_number: order.delegate_customer_number, name: order.delegate_name },
    cost_center: costCenter,
    purchase_order_number: order.purchase_order_number,
    approval:
      order.approval_request_id === null
        ? null
        : { request_id: order.approval_request_id, approver_name: order.approver_name },
    limits: limits.map(({ limit, subjectName, amount }) => ({
      limit_id: limit.id,
      subject_type: limit.subject.type,
      subject_id: limit.subject.id,
      subject_name: subjectName,
      period: limit.period,
      limit_amount: limit.amount,
      amount,
      currency_code: limit.currencyCode,
    })),
  }
}

/** The same with all that it is made of. */
export function presentOrderDetail(order: Order, contents: OrderContents): OrderDetail {
  const { items, shipping_methods: methods, shipping_address: delivery, billing_address: billing, ...totals } = contents
  return {
    ...order,
    ...totals,
    items: items.map(({ title, product_title, variant_title, variant_sku, ...item }) => ({
      ...item,
      name: [product_title ?? title, variant_title].filter(Boolean).join(", "),
      sku: variant_sku,
    })),
    shipping_methods: methods.map(({ name }) => name),
    shipping_address: presentOrderAddress(delivery),
    billing_address: presentOrderAddress(billing),
  }
}

/** Who gets it, and where. */
export function presentOrderAddress(address: OrderContents["shipping_address"]): OrderDetail["shipping_address"] {
  if (address === null) {
    return null
  }
  const { company, first_name, last_name, ...lines } = address
  return { recipient: company ?? ([first_name, last_name].filter(Boolean).join(" ") || null), ...lines }
}
