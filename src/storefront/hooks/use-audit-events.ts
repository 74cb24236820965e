import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { AuditListQuery } from "../client"
import { useCompanyClient } from "./use-company-client"

/** What was done in the own company, the newest first. */
export function useAuditEvents(query: AuditListQuery) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: ["audit-events", companyId, query],
    queryFn: () => client.listAuditEvents(query),
    placeholderData: keepPreviousData,
  })
}
