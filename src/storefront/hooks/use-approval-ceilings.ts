import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ApprovalCeilingInput } from "../client"
import { useCompanyClient } from "./use-company-client"

export function useApprovalCeilings() {
  const { client, companyId } = useCompanyClient()
  return useQuery({ queryKey: ["approval-ceilings", companyId], queryFn: () => client.listApprovalCeilings() })
}

/** Where somebody else was quicker, theirs is shown as well. */
export function useSetApprovalCeiling(userId: string) {
  const { client } = useCompanyClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: ApprovalCeilingInput) => client.setApprovalCeiling(userId, input),
    onSettled: async () => {
      await Promise.all(
        [["approval-ceilings"], ["approvals"], ["budgets"], ["audit-events"]].map((queryKey) => queryClient.invalidateQueries({ queryKey }))
      )
    },
  })
}
