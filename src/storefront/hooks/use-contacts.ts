import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { ListQuery } from "../client"
import { useCompanyClient } from "./use-company-client"

const contactsKey = ["contacts"] as const

/** ERP contacts that are not yet users. */
export function useContacts(query: ListQuery, { enabled = true }: { enabled?: boolean } = {}) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...contactsKey, companyId, "list", query],
    queryFn: () => client.listContacts(query),
    placeholderData: keepPreviousData,
    enabled,
  })
}

export function useContact(contactNumber: string) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...contactsKey, companyId, "one", contactNumber],
    queryFn: () => client.retrieveContact(contactNumber),
    refetchOnWindowFocus: false,
  })
}
