import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ApprovalDeputyInput } from "../client"
import { useCompanyClient } from "./use-company-client"

/** Of oneself, or of everybody in the company who decides. */
export function useApprovalDeputies(whose: "me" | "all") {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: ["approval-deputies", companyId, whose],
    queryFn: async () => {
      if (whose === "all") {
        const { approval_deputies: deputies, candidates } = await client.listApprovalDeputies()
        return { deputies, candidates }
      }
      const { approval_deputy: deputy, candidates } = await client.retrieveApprovalDeputy()
      return { deputies: [deputy], candidates }
    },
  })
}

export function useSetApprovalDeputy(userId: string | "me") {
  const { client } = useCompanyClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: ApprovalDeputyInput) => client.setApprovalDeputy(userId, input),
    onSuccess: async () => {
      await Promise.all(
        [["approval-deputies"], ["approvals"], ["audit-events"]].map((queryKey) => queryClient.invalidateQueries({ queryKey }))
      )
    },
  })
}
