import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ErpOrderRefusedError } from "../order-refused"
import type { ErpOrder } from "../order-types"
import { isAskableNumber } from "../rules/canonical-number"

/**
 * Keeps an order in the embedded directory, once for one key. The customer's row is locked first, so that two at
 * once with one key make one order, and orders get their numbers in the order in which they came.
 *
 * @throws ErpOrderRefusedError where there is no such customer
 */
export async function receiveOrder(knex: Knex, order: ErpOrder): Promise<{ orderNumber: string }> {
  return await knex.transaction(async (transaction) => {
    const customer: unknown =
      isAskableNumber(order.customerNumber) &&
      (await transaction("erp_directory_customer")
        .select("id")
        .where("customer_number", order.customerNumber)
        .whereNull("deleted_at")
        .forUpdate()
        .first())
    if (!customer) {
      throw new ErpOrderRefusedError("the directory has no such customer")
    }
    const known = await transaction("erp_directory_order")
      .select<{ order_number: string }[]>("order_number")
      .where("order_id", order.orderId)
      .first()
    if (known) {
      return { orderNumber: known.order_number }
    }
    const { rows } = await transaction.raw<{ rows: { order_number: string }[] }>(insertOrder, [
      order.orderId,
      order.customerNumber,
      JSON.stringify(order),
    ])
    const [row] = rows
    if (!row) {
      throw new Error("the directory did not keep the order")
    }
    return { orderNumber: row.order_number }
  })
}

const insertOrder = `
insert into erp_directory_order (order_id, order_number, customer_number, data)
values (?, nextval('erp_directory_order_number')::text, ?, ?::jsonb)
returning order_number`
