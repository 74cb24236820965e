import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { selectAll } from "./rows"

/** An order of the platform's that somebody placed in a company, made past the checkout. */
export async function createCompanyOrder(
  container: MedusaContainer,
  { customerId, companyId, businessUserId }: { customerId: string; companyId: string; businessUserId: string }
): Promise<string> {
  const { id } = await container.resolve(Modules.ORDER).createOrders({
    customer_id: customerId,
    currency_code: "eur",
    email: "anna@example.com",
    items: [{ title: "Screws", quantity: 2, unit_price: 10 }],
  })
  await selectAll(
    container,
    `insert into cc_order (order_id, cart_id, customer_id, business_user_id, company_id) values (?, ?, ?, ?, ?)`,
    [id, `cart_of_${id}`, customerId, businessUserId, companyId]
  )
  return id
}
