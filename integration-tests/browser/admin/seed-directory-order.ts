import { sampleOrder } from "../../../scripts/erp-conformance/sample-order"
import type { AdminShop } from "./admin-shop"

/** An order as the embedded directory received it. @returns its number there */
export async function seedDirectoryOrder(
  shop: Pick<AdminShop, "sql">,
  { customerNumber, orderNumber, isCancelled = false }: { customerNumber: string; orderNumber: string; isCancelled?: boolean }
): Promise<string> {
  const order = sampleOrder({ customerNumber, sku: "SCREW-8", currencyCode: "eur" })
  await shop.sql(
    `insert into erp_directory_order (order_id, order_number, customer_number, data, status, changed_at)
     values ($1, $2, $3, $4::jsonb, $5, case when $5 = 'cancelled' then now() end)`,
    [order.orderId, orderNumber, customerNumber, JSON.stringify(order), isCancelled ? "cancelled" : "open"]
  )
  return orderNumber
}
