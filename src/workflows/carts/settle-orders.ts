import type { MedusaContainer } from "@medusajs/framework/types"
import { getOptions } from "../../get-options"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { CartlessOrders, OrderCompany, OrdersToSettle } from "../../modules/company/store/order-store"
import type { OutboxMessage } from "../../outbox/types"
import { prepareOrderDispatch } from "../erp-sync/prepare-order-dispatch"
import { relayOutbox, relayOutboxSoon } from "../outbox/relay-outbox"

/** By then a cart's order is linked to it, and stands: the platform's own lock on a cart that is completed lives two minutes. */
export const PLACED_AFTER_SECONDS = 600

/**
 * Orders keep the company that their cart belonged to (B11), and for whom the buyer acted (B10); the ERP gets those of a
 * company in the same transaction's outbox (F1). An event is a hint that may get lost; this reads what the platform stored and may be run again at any time.
 */
export async function settleOrders(container: MedusaContainer, which: OrdersToSettle): Promise<number> {
  const written = await orderBook(container).settle(which, settling())
  if (written.length > 0) {
    relayOutboxSoon(container)
  }
  return written.length
}

/** The same for orders that came of no cart. */
export async function settleCartlessOrders(
  container: MedusaContainer,
  which: CartlessOrders
): Promise<number> {
  const written = await orderBook(container).settleCartless(which, settling())
  if (written.length > 0) {
    void relayOutbox(container)
  }
  return written.length
}

function orderBook(container: MedusaContainer): CompanyModuleService["orderBook"] {
  return container.resolve<CompanyModuleService>(COMPANY_MODULE).orderBook
}

const settling = () => ({ sendsOrders: getOptions().erp.sendOrders, hasCostCenters: getOptions().features.budgets, tell: tellOfOrder })

function tellOfOrder(order: OrderCompany): OutboxMessage[] {
  return [
    {
      topic: "audit",
      key: `audit:order.placed:${order.order_id}`,
      payload: {
        action: "order.placed",
        occurred_at: new Date().toISOString(),
        actor_type: "customer",
        actor_id: order.customer_id,
        company_id: order.company_id,
        subject_type: "order",
        subject_id: order.order_id,
        client_address: null,
        details: {
          business_user_id: order.business_user_id,
          delegate_customer_number: order.delegate_customer_number,
          delegate_name: order.delegate_name,
          cost_center_id: order.cost_center_id,
          approval_request_id: order.approval_request_id,
        },
      },
    },
    { topic: "spending", key: `spending:${order.order_id}`, payload: { order_id: order.order_id } },
    ...prepareOrderDispatch(order),
  ]
}
