import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { CartlessOrders, OrderCompany, OrdersToSettle } from "../../modules/company/store/order-store"
import type { OutboxMessage } from "../../outbox/types"
import { relayOutbox, relayOutboxSoon } from "../outbox/relay-outbox"

/**
 * Orders keep the company that their cart belonged to (B11), and for whom the buyer acted (B10). An event
 * is a hint that may get lost; this reads what the platform stored and may be run again at any time.
 */
export async function settleOrders(container: MedusaContainer, which: OrdersToSettle): Promise<number> {
  const written = await container.resolve<CompanyModuleService>(COMPANY_MODULE).settleOrders(which, tellOfOrder)
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
  const written = await container.resolve<CompanyModuleService>(COMPANY_MODULE).settleCartlessOrders(which, tellOfOrder)
  if (written.length > 0) {
    void relayOutbox(container)
  }
  return written.length
}

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
  ]
}
