import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type {
  approvalRuleChoicesResponse,
  ApprovalRuleCreateBody,
  approvalRuleListResponse,
  approvalRulePreviewBody,
  approvalRulePreviewResponse,
  approvalRuleResponse,
  ApprovalRuleScope,
  shopRuleListResponse,
} from "../../api/schemas/approval-rules"
import { request } from "../lib/request"

type CompanyRules = z.infer<typeof approvalRuleListResponse>
type RuleChoices = z.infer<typeof approvalRuleChoicesResponse>
type RulePreviewInput = z.input<typeof approvalRulePreviewBody>

const rulesKey = ["customer-center", "approval-rules"] as const

/** Of a company, or with null of the shop. */
function at(companyId: string | null, last?: string): string {
  const base = companyId === null ? "/approval-rules" : `/companies/${encodeURIComponent(companyId)}/approval-rules`
  return last === undefined ? base : `${base}/${encodeURIComponent(last)}`
}

export function useCompanyRules(companyId: string) {
  return useQuery({
    queryKey: [...rulesKey, companyId, "list"],
    queryFn: ({ signal }) => request<CompanyRules>("GET", at(companyId), { signal }),
    staleTime: 0,
  })
}

export function useShopRules() {
  return useQuery({
    queryKey: [...rulesKey, null, "list"],
    queryFn: ({ signal }) => request<z.infer<typeof shopRuleListResponse>>("GET", at(null), { signal }),
    staleTime: 0,
  })
}

export function useRuleChoices(companyId: string | null) {
  return useQuery({
    queryKey: [...rulesKey, companyId, "choices"],
    queryFn: ({ signal }) => request<RuleChoices>("GET", at(companyId, "choices"), { signal }),
  })
}

/** Makes one, or replaces the one with this id. */
export function useSaveRule(companyId: string | null, id: string | null) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ version, ...rule }: ApprovalRuleCreateBody & { version: number }) =>
      request<z.infer<typeof approvalRuleResponse>>("POST", id === null ? at(companyId) : at(companyId, id), {
        body: id === null ? rule : { ...rule, version },
      }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ["customer-center"] }),
  })
}

export function useDeleteRule(companyId: string | null, id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => request("DELETE", at(companyId, id)),
    onSettled: () => void client.invalidateQueries({ queryKey: ["customer-center"] }),
  })
}

export function useSetRuleScope(companyId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ApprovalRuleScope) => request("POST", at(companyId, "scope"), { body }),
    onSettled: () => void client.invalidateQueries({ queryKey: ["customer-center"] }),
  })
}

export function usePreviewRules(companyId: string) {
  return useMutation({
    mutationFn: (body: RulePreviewInput) =>
      request<z.infer<typeof approvalRulePreviewResponse>>("POST", at(companyId, "preview"), { body }),
  })
}
