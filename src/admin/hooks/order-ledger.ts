import { useQuery } from "@tanstack/react-query"
import type { OrderLedgerAnswer } from "../../api/schemas/order-ledger"
import { toApiError } from "../lib/api-error"
import { request } from "../lib/request"

/** Null for an order that was placed for no company. */
export function useOrderLedger(orderId: string) {
  return useQuery({
    queryKey: ["customer-center", "order-ledger", orderId],
    queryFn: async ({ signal }) => {
      try {
        const path = `/orders/${encodeURIComponent(orderId)}/ledger`
        return await request<OrderLedgerAnswer>("GET", path, { signal })
      } catch (error) {
        if (toApiError(error).code === "not_found") {
          return null
        }
        throw error
      }
    },
    staleTime: 0,
  })
}
