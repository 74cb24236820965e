import { keepPreviousData, skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import {
  isCustomerCenterError,
  type BudgetChanges,
  type BudgetInput,
  type BudgetListQuery,
  type StatementQuery,
  type WhatIfInput,
} from "../client"
import { useCompanyClient } from "./use-company-client"

const budgetsKey = ["budgets"] as const

export function useMyBudgets({ enabled = true }: { enabled?: boolean } = {}) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...budgetsKey, companyId, "mine"],
    queryFn: () => client.listMyBudgets(),
    enabled,
  })
}

/** The page before stays in view until the next one is here. */
export function useBudgets(query: BudgetListQuery) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...budgetsKey, companyId, "list", query],
    queryFn: () => client.listBudgets(query),
    placeholderData: keepPreviousData,
  })
}

/** C7: over which budgets nobody could approve; asked anew with each visit, as users and rights decide about it as well. */
export function useApprovalGap({ enabled = true }: { enabled?: boolean } = {}) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...budgetsKey, companyId, "gap"],
    queryFn: () => client.retrieveApprovalGap(),
    staleTime: 0,
    enabled,
  })
}

/** Asked anew whenever a form opens, so that it begins with the values of now. */
export function useBudget(id: string) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...budgetsKey, companyId, "one", id],
    queryFn: () => client.retrieveBudget(id),
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

/** What the budget would have done; the answer before stays in view until the next one is here. Null: nothing to ask yet. */
export function useWhatIf(input: WhatIfInput | null) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...budgetsKey, companyId, "what-if", input],
    queryFn: input ? () => client.tryBudget(input) : skipToken,
    placeholderData: keepPreviousData,
    retry: false,
  })
}

export function useBudgetPeriods(id: string) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...budgetsKey, companyId, "periods", id],
    queryFn: () => client.listBudgetPeriods(id),
  })
}

export function useStatement(id: string, query: StatementQuery) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...budgetsKey, companyId, "statement", id, query],
    queryFn: () => client.retrieveStatement(id, query),
    placeholderData: keepPreviousData,
  })
}

export function useExportStatement(id: string) {
  const { client } = useCompanyClient()
  return useMutation({ mutationFn: () => client.exportStatement(id) })
}

export function useAddBudget() {
  const { client } = useCompanyClient()
  const forgetBudgets = useForgetBudgets()
  return useMutation({
    mutationFn: (input: BudgetInput) => client.addBudget(input),
    onSuccess: () => void forgetBudgets(),
  })
}

export function useUpdateBudget(id: string) {
  const { client } = useCompanyClient()
  const forgetBudgets = useForgetBudgets()
  return useMutation({
    mutationFn: (changes: BudgetChanges) => client.updateBudget(id, changes),
    onSuccess: () => void forgetBudgets(),
  })
}

/** Done once the list is without it. One that somebody else removed meanwhile is gone as was asked for. */
export function useRemoveBudget() {
  const { client } = useCompanyClient()
  const forgetBudgets = useForgetBudgets()
  return useMutation({
    mutationFn: async (id: string) => {
      try {
        await client.removeBudget(id)
      } catch (error) {
        if (!isCustomerCenterError(error, "not_found")) {
          throw error
        }
      }
    },
    onSuccess: forgetBudgets,
  })
}

/** After a change: neither the budgets nor the history are true any more. */
function useForgetBudgets() {
  const queryClient = useQueryClient()
  return () => {
    void queryClient.invalidateQueries({ queryKey: ["audit-events"] })
    return queryClient.invalidateQueries({ queryKey: budgetsKey })
  }
}
