import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type { ApprovalCeilingBody, approvalCeilingListResponse, approvalCeilingResponse } from "../../api/schemas/approval-ceilings"
import { request } from "../lib/request"

export function useApprovalCeilings(companyId: string) {
  return useQuery({
    queryKey: ["customer-center", "approval-ceilings", companyId],
    queryFn: ({ signal }) =>
      request<z.infer<typeof approvalCeilingListResponse>>("GET", `/companies/${encodeURIComponent(companyId)}/approval-ceilings`, { signal }),
    staleTime: 0,
  })
}

/** Where somebody else was quicker, theirs is shown as well. */
export function useSetApprovalCeiling(userId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ApprovalCeilingBody) =>
      request<z.infer<typeof approvalCeilingResponse>>("POST", `/business-users/${encodeURIComponent(userId)}/approval-ceiling`, { body }),
    onSettled: () => void client.invalidateQueries({ queryKey: ["customer-center"] }),
  })
}
