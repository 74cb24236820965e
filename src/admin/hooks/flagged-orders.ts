import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type { flaggedOrderListQuery, flaggedOrderListResponse } from "../../api/schemas/flagged-orders"
import { request } from "../lib/request"

type FlaggedOrderList = z.infer<typeof flaggedOrderListResponse>
type FlaggedOrderQuery = Pick<z.input<typeof flaggedOrderListQuery>, "source" | "company_id" | "order"> & {
  limit: number
  offset: number
}

export function useFlaggedOrders(query: FlaggedOrderQuery) {
  return useQuery({
    queryKey: ["customer-center", "flagged-orders", query],
    queryFn: ({ signal }) => request<FlaggedOrderList>("GET", "/flagged-orders", { query, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}
