import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ApprovalDetail, ApprovalEdit, ApprovalListQuery } from "../client"
import { useCompanyClient } from "./use-company-client"

const approvalsKey = ["approvals"] as const

/** The page before stays in view until the next one is here. */
export function useApprovals(query: ApprovalListQuery, { enabled = true }: { enabled?: boolean } = {}) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...approvalsKey, companyId, "list", query],
    queryFn: () => client.listApprovals(query),
    placeholderData: keepPreviousData,
    staleTime: 0,
    enabled,
  })
}

/** Who has asked in the company, to choose one of them. */
export function useApprovalBuyers(query: { q?: string; limit: number }) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...approvalsKey, companyId, "buyers", query],
    queryFn: () => client.listApprovalBuyers(query),
    placeholderData: keepPreviousData,
  })
}

/** While it is being ordered, it is asked anew until that is settled. */
export function useApproval(id: string) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...approvalsKey, companyId, "one", id],
    queryFn: () => client.retrieveApproval(id),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.status === "approved" ? 3_000 : false),
  })
}

type ApprovalChange =
  | { act: "approve"; text: string; tier: number | null }
  | { act: "reject" | "comment"; text: string }
  | { act: "withdraw" | "change" }
  | ({ act: "edit" } & ApprovalEdit)

/** Whatever is done, the answer is the request as it is then; a refusal may come of somebody who was quicker. */
export function useChangeApproval(id: string) {
  const { client, companyId } = useCompanyClient()
  const queryClient = useQueryClient()
  const forget = useForgetApprovals()
  return useMutation({
    mutationFn: async (change: ApprovalChange): Promise<ApprovalDetail> => {
      switch (change.act) {
        case "edit":
          return await client.editApproval(id, { lines: change.lines, version: change.version })
        case "approve":
          return await client.approve(id, change.text.trim() || undefined, change.tier ?? undefined)
        case "reject":
          return await client.reject(id, change.text.trim())
        case "comment":
          return await client.commentApproval(id, change.text.trim())
        case "withdraw":
          return await client.withdrawApproval(id)
        case "change":
          return await client.changeApproval(id)
      }
    },
    onSuccess: (request) => queryClient.setQueryData([...approvalsKey, companyId, "one", id], request),
    onSettled: forget,
  })
}

/**
 * Done once the list is without it, so that the focus does not go to what is about to vanish.
 *
 * @param onRemoved told even where the row that asked is gone by then
 */
export function useRemoveApproval(onRemoved: () => void) {
  const { client, companyId } = useCompanyClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => client.removeApproval(id),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: [...approvalsKey, companyId, "list"] })
      onRemoved()
    },
    onSettled: () => void queryClient.invalidateQueries({ queryKey: [...approvalsKey] }),
  })
}

/** What depends on a decision is asked anew. */
function useForgetApprovals() {
  const queryClient = useQueryClient()
  return () => {
    for (const queryKey of [approvalsKey, ["basket"], ["purchase-check"], ["budgets"], ["orders"], ["audit-events"]]) {
      void queryClient.invalidateQueries({ queryKey })
    }
  }
}
