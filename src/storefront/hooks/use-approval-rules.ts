import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ApprovalRuleInput, ApprovalRulePreviewInput, ApprovalRuleScope } from "../client"
import { useCompanyClient } from "./use-company-client"

const rulesKey = ["approval-rules"] as const

/** The company's own, and the shop's. */
export function useApprovalRules() {
  const { client, companyId } = useCompanyClient()
  return useQuery({ queryKey: [...rulesKey, companyId, "list"], queryFn: () => client.listApprovalRules(), staleTime: 0 })
}

/** As the form was opened with it: what is typed survives what others save. */
export function useApprovalRule(id: string) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...rulesKey, companyId, "one", id],
    queryFn: () => client.retrieveApprovalRule(id),
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

export function useApprovalRuleChoices() {
  const { client, companyId } = useCompanyClient()
  return useQuery({ queryKey: [...rulesKey, companyId, "choices"], queryFn: () => client.retrieveApprovalRuleChoices() })
}

/** Makes one, or replaces the one with this id. */
export function useSaveApprovalRule(id: string | null) {
  const { client } = useCompanyClient()
  const forget = useForgetRules()
  return useMutation({
    mutationFn: ({ version, ...rule }: ApprovalRuleInput & { version: number }) =>
      id === null ? client.createApprovalRule(rule) : client.updateApprovalRule(id, { ...rule, version }),
    onSuccess: () => void forget(),
  })
}

export function useDeleteApprovalRule() {
  const { client } = useCompanyClient()
  const forget = useForgetRules()
  return useMutation({ mutationFn: (id: string) => client.deleteApprovalRule(id), onSettled: forget })
}

export function useSetApprovalRuleScope() {
  const { client } = useCompanyClient()
  const forget = useForgetRules()
  return useMutation({ mutationFn: (scope: ApprovalRuleScope) => client.setApprovalRuleScope(scope), onSettled: forget })
}

export function usePreviewApprovalRules() {
  const { client } = useCompanyClient()
  return useMutation({ mutationFn: (order: ApprovalRulePreviewInput) => client.previewApprovalRules(order) })
}

/** What depends on rules is asked anew. Done once the rules are those of now. */
function useForgetRules() {
  const queryClient = useQueryClient()
  return () => {
    for (const queryKey of [["purchase-check"], ["basket"], ["audit-events"]]) {
      void queryClient.invalidateQueries({ queryKey })
    }
    return queryClient.invalidateQueries({ queryKey: rulesKey })
  }
}
