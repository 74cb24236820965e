import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type { operatorUserListResponse } from "../../api/schemas/users"
import { request } from "../lib/request"

type BusinessUserList = z.infer<typeof operatorUserListResponse>

/** Either the users of a company or the places of a person. */
export type BusinessUserQuery = ({ company_id: string } | { customer_id: string }) & {
  limit: number
  offset: number
}

export const businessUserKeys = {
  all: ["customer-center", "business-users"] as const,
  list: (query: BusinessUserQuery) => [...businessUserKeys.all, "list", query] as const,
}

export function useBusinessUsers(query: BusinessUserQuery) {
  return useQuery({
    queryKey: businessUserKeys.list(query),
    queryFn: ({ signal }) =>
      request<BusinessUserList>("GET", "/business-users", { query: { ...query }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/**
 * Lifts the lock of a person's login, in all companies. The lists are made stale and not waited
 * for: the button is gone with the new ones, and would never say that it worked.
 */
export function useUnlockAccount() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (customerId: string) =>
      request<unknown>("POST", `/accounts/${encodeURIComponent(customerId)}/unlock`, { body: {} }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ["customer-center"] }),
  })
}
