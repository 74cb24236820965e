import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type { adminApprovalListQuery, adminApprovalListResponse, adminApprovalResponse } from "../../api/schemas/approvals"
import { request } from "../lib/request"

type ApprovalList = z.infer<typeof adminApprovalListResponse>
type ApprovalAnswer = z.infer<typeof adminApprovalResponse>
type ApprovalListQuery = Pick<z.input<typeof adminApprovalListQuery>, "status" | "company_id" | "order"> & {
  limit: number
  offset: number
}

const approvalsKey = ["customer-center", "approvals"] as const

export function useApprovals(query: ApprovalListQuery) {
  return useQuery({
    queryKey: [...approvalsKey, "list", query],
    queryFn: ({ signal }) => request<ApprovalList>("GET", "/approval-requests", { query, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export function useApproval(id: string) {
  return useQuery({
    queryKey: [...approvalsKey, "detail", id],
    queryFn: ({ signal }) => request<ApprovalAnswer>("GET", `/approval-requests/${encodeURIComponent(id)}`, { signal }),
    staleTime: 0,
  })
}
