import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { ListQuery } from "../client"
import { useCompanyClient } from "./use-company-client"

const plainUsersKey = ["plain-users"] as const

/** People who shop by the company's customer number without being its users. */
export function usePlainUsers(query: ListQuery, { enabled = true }: { enabled?: boolean } = {}) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...plainUsersKey, companyId, "list", query],
    queryFn: () => client.listPlainUsers(query),
    placeholderData: keepPreviousData,
    enabled,
  })
}

export function usePlainUser(id: string) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...plainUsersKey, companyId, "one", id],
    queryFn: () => client.retrievePlainUser(id),
    refetchOnWindowFocus: false,
  })
}
