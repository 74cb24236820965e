import { exportOrders } from "../../../../../workflows/orders/export-orders"
import { defineRoute } from "../../../../access/define-route"
import { retrieveOwnCompany } from "../../../../access/own-budgets"
import { readOrderFilter } from "../../../../access/own-orders"
import { orderExportQuery } from "../../../../schemas/orders"

export const GET = defineRoute(orderExportQuery, async ({ req, input }) => {
  const company = await retrieveOwnCompany(req)
  return { csv: exportOrders(req.scope, { company, filter: readOrderFilter(company, input) }), fileName: "orders.csv" }
})
