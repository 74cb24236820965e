import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type { ApprovalDeputyBody, approvalDeputyListResponse, approvalDeputyResponse } from "../../api/schemas/approval-deputies"
import { request } from "../lib/request"

export function useApprovalDeputies(companyId: string) {
  return useQuery({
    queryKey: ["customer-center", "approval-deputies", companyId],
    queryFn: ({ signal }) =>
      request<z.infer<typeof approvalDeputyListResponse>>("GET", `/companies/${encodeURIComponent(companyId)}/approval-deputies`, { signal }),
    staleTime: 0,
  })
}

/** Where somebody else was quicker, theirs is shown as well. */
export function useSetApprovalDeputy(userId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ApprovalDeputyBody) =>
      request<z.infer<typeof approvalDeputyResponse>>("POST", `/business-users/${encodeURIComponent(userId)}/approval-deputy`, { body }),
    onSettled: () => void client.invalidateQueries({ queryKey: ["customer-center"] }),
  })
}
