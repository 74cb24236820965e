import { z } from "@medusajs/framework/zod"
import type { RouteDeclaration } from "../access/route-declaration"
import { orderExportQuery, orderListQuery, orderListResponse, orderResponse, ownOrderListQuery } from "../schemas/orders"

const base = "/store/customer-center/orders"

/** Orders that were placed in the own company (G7); the platform's own `/store/orders` shows one's own. */
export const storeOrderDeclarations = [
  {
    method: "GET",
    path: base,
    access: { who: "member", permission: "orders.view_company" },
    summary: "List the orders of the own company, with who placed them and what they count to",
    query: orderListQuery,
    response: { status: 200, schema: orderListResponse },
    codes: ["not_found"],
  },
  {
    method: "GET",
    path: `${base}/mine`,
    access: { who: "member", permission: "orders.view_own" },
    summary: "List one's own orders in the own company",
    query: ownOrderListQuery,
    response: { status: 200, schema: orderListResponse },
    codes: ["not_found"],
  },
  {
    method: "GET",
    path: `${base}/export`,
    access: { who: "member", permission: "export", also: "orders.view_company" },
    summary: "Download the orders of the own company as CSV",
    query: orderExportQuery,
    response: { status: 200, schema: z.string(), contentType: "text/csv" },
    codes: ["not_found"],
  },
  {
    method: "GET",
    path: `${base}/:id`,
    access: { who: "member", permission: "orders.view_own" },
    summary: "Retrieve an order; somebody else's for those who may see the company's",
    response: { status: 200, schema: orderResponse },
    codes: ["not_found"],
  },
] satisfies RouteDeclaration[]
