import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type { ApprovalSettingsBody, approvalSettingsResponse } from "../../api/schemas/approval-settings"
import { request } from "../lib/request"

type Answer = z.infer<typeof approvalSettingsResponse>

function at(companyId: string): string {
  return `/companies/${encodeURIComponent(companyId)}/approval-settings`
}

export function useApprovalSettings(companyId: string) {
  return useQuery({
    queryKey: ["customer-center", "approval-settings", companyId],
    queryFn: ({ signal }) => request<Answer>("GET", at(companyId), { signal }),
    staleTime: 0,
  })
}

export function useSetApprovalSettings(companyId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ApprovalSettingsBody) => request<Answer>("POST", at(companyId), { body }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ["customer-center"] }),
  })
}
