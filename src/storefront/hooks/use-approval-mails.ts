import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ApprovalMailMode } from "../client"
import { useCompanyClient } from "./use-company-client"

const key = (companyId: string | null) => ["approval-mails", companyId]

/** How one hears of requests that wait for one's decision, in the company that one acts in. */
export function useApprovalMails() {
  const { client, companyId } = useCompanyClient()
  return useQuery({ queryKey: key(companyId), queryFn: () => client.retrieveApprovalMails() })
}

export function useChooseApprovalMails() {
  const { client, companyId } = useCompanyClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (mode: ApprovalMailMode) => client.chooseApprovalMails(mode),
    onSuccess: (mails) => queryClient.setQueryData(key(companyId), mails),
  })
}
