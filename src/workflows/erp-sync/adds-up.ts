import { MathBN } from "@medusajs/framework/utils"
import type { ErpOrder } from "../../modules/erp"
import type { OrderForErp } from "./read-order-for-erp"

/** Less than what people see of any currency: what the platform's own rounding may differ by. */
const NEARLY_NOTHING = 0.005

/** Whether what the ERP is told comes to what the shop says. */
export function addsUp(sent: ErpOrder, order: OrderForErp): boolean {
  const total = MathBN.add(order.item_total, order.shipping_total)
  return MathBN.lte(MathBN.abs(MathBN.sub(sent.grossAmount, total)), NEARLY_NOTHING)
}
