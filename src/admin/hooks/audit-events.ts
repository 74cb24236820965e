import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type { auditListResponse } from "../../api/schemas/operations"
import { request } from "../lib/request"

type AuditList = z.infer<typeof auditListResponse>

export type AuditQuery = ({ company_id: string } | { subject_id: string }) & {
  limit: number
  offset: number
}

export const auditKeys = {
  list: (query: AuditQuery) => ["customer-center", "audit-events", "list", query] as const,
}

export function useAuditEvents(query: AuditQuery) {
  return useQuery({
    queryKey: auditKeys.list(query),
    queryFn: ({ signal }) =>
      request<AuditList>("GET", "/audit-events", { query: { ...query }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}
