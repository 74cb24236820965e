import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type { directoryOrderListResponse, directoryOrderResponse } from "../../api/schemas/operations"
import { request } from "../lib/request"
import { directoryKeys, type DirectoryListQuery } from "./directory"

const key = [...directoryKeys.all, "orders"] as const

/** What the embedded directory received, newest first. */
export function useDirectoryOrders(query: DirectoryListQuery) {
  return useQuery({
    queryKey: [...key, "list", query],
    queryFn: ({ signal }) =>
      request<z.infer<typeof directoryOrderListResponse>>("GET", "/erp/directory/orders", { query: { ...query }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export function useDirectoryOrder(id: string) {
  return useQuery({
    queryKey: [...key, "one", id],
    queryFn: async ({ signal }) => {
      const path = `/erp/directory/orders/${encodeURIComponent(id)}`
      return (await request<z.infer<typeof directoryOrderResponse>>("GET", path, { signal })).order
    },
    staleTime: 0,
  })
}
