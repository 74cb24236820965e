import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ApprovalSettingsInput } from "../client"
import { useCompanyClient } from "./use-company-client"

const key = (companyId: string | null) => ["approval-settings", companyId]

/** As the form was opened with it: what is typed survives what others save. */
export function useApprovalSettings() {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: key(companyId),
    queryFn: () => client.retrieveApprovalSettings(),
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

export function useSetApprovalSettings() {
  const { client } = useCompanyClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (settings: ApprovalSettingsInput) => client.setApprovalSettings(settings),
    onSuccess: () => {
      for (const queryKey of [["approval-settings"], ["approvals"], ["budgets"], ["audit-events"]]) {
        void queryClient.invalidateQueries({ queryKey })
      }
    },
  })
}
