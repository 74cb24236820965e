import { renderQuery, type CallCenter } from "./call-center"
import type { OrderDetail, OrderFilter, OrderList, OrderListQuery } from "./order-types"
import { send, type TransportOptions } from "./transport"

/** G7: orders that were placed in the company that the client acts in. */
export interface OrdersClient {
  /** One's own. Needs `orders.view_own`. */
  listMyOrders(query?: OrderListQuery): Promise<OrderList>
  /** Everybody's, or one user's. Needs `orders.view_company`. */
  listOrders(query?: OrderListQuery & { user_id?: string }): Promise<OrderList>
  /** Refuses with `not_found` for somebody else's, unless one may see the company's. */
  retrieveOrder(id: string): Promise<OrderDetail>
  /** All of the company that fit, as CSV. Needs `export` and `orders.view_company`. */
  exportOrders(filter?: OrderFilter & { user_id?: string }): Promise<Blob>
}

/** @param headers asked anew for each call, as a token may have come meanwhile */
export function createOrdersClient(
  call: CallCenter,
  transport: TransportOptions,
  headers: () => Record<string, string>
): OrdersClient {
  return {
    listMyOrders: (query = {}) => call("GET", `/orders/mine${renderQuery({ ...query })}`),
    listOrders: (query = {}) => call("GET", `/orders${renderQuery({ ...query })}`),
    retrieveOrder: async (id) =>
      (await call<{ order: OrderDetail }>("GET", `/orders/${encodeURIComponent(id)}`)).order,
    exportOrders: async (filter = {}) => {
      const response = await send(transport, {
        method: "GET",
        path: `/store/customer-center/orders/export${renderQuery({ ...filter })}`,
        headers: { accept: "text/csv, application/json", ...headers() },
      })
      return await response.blob()
    },
  }
}
