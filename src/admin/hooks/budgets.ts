import { keepPreviousData, skipToken, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type { BudgetPeriods } from "../../api/schemas/budget-periods"
import type {
  budgetCreateBody,
  budgetListResponse,
  budgetUpdateBody,
  budgetUpdateResponse,
  Statement,
} from "../../api/schemas/budgets"
import type { unapprovedResponse } from "../../api/schemas/unapproved"
import type { whatIfBody, whatIfResponse } from "../../api/schemas/what-if"
import { request, requestFile } from "../lib/request"

type BudgetList = z.infer<typeof budgetListResponse>
type BudgetChanged = z.infer<typeof budgetUpdateResponse>
export type BudgetCreate = z.input<typeof budgetCreateBody>
export type WhatIfInput = z.input<typeof whatIfBody>
export type BudgetUpdate = z.input<typeof budgetUpdateBody>

const budgetsKey = ["customer-center", "budgets"] as const

function at(companyId: string, budgetId?: string): string {
  const path = `/companies/${encodeURIComponent(companyId)}/budgets`
  return budgetId === undefined ? path : `${path}/${encodeURIComponent(budgetId)}`
}

export function useBudgets(
  companyId: string,
  query: { subject_type?: string; period?: string; limit: number; offset: number }
) {
  return useQuery({
    queryKey: [...budgetsKey, companyId, "list", query],
    queryFn: ({ signal }) => request<BudgetList>("GET", at(companyId), { query, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** C7: over which budgets nobody could approve an order as things stand. */
export function useApprovalGap(companyId: string) {
  return useQuery({
    queryKey: [...budgetsKey, companyId, "gap"],
    queryFn: ({ signal }) =>
      request<z.infer<typeof unapprovedResponse>>("GET", `${at(companyId)}/nobody-can-approve`, { signal }),
    staleTime: 0,
  })
}

/** What the budget would have done; the answer before stays in view until the next one is here. Null: nothing to ask yet. */
export function useWhatIf(companyId: string, body: WhatIfInput | null) {
  return useQuery({
    queryKey: [...budgetsKey, companyId, "what-if", body],
    queryFn: body
      ? async ({ signal }: { signal: AbortSignal }) => {
          const answer = await request<z.infer<typeof whatIfResponse>>("POST", `${at(companyId)}/what-if`, { body, signal })
          return answer.what_if
        }
      : skipToken,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 0,
  })
}

export function useBudgetPeriods(companyId: string, budgetId: string) {
  return useQuery({
    queryKey: [...budgetsKey, companyId, "periods", budgetId],
    queryFn: ({ signal }) => request<BudgetPeriods>("GET", `${at(companyId, budgetId)}/periods`, { signal }),
    staleTime: 0,
  })
}

/** Page after page, as far as somebody reads. */
export function useStatement(companyId: string, budgetId: string) {
  return useInfiniteQuery({
    queryKey: [...budgetsKey, companyId, "statement", budgetId],
    queryFn: ({ pageParam, signal }) =>
      request<Statement>("GET", `${at(companyId, budgetId)}/statement`, { query: { after: pageParam }, signal }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  })
}

export function useExportStatement(companyId: string, budgetId: string) {
  return useMutation({ mutationFn: () => requestFile(`${at(companyId, budgetId)}/statement/export`) })
}

export function useCreateBudget(companyId: string) {
  return useBudgetChange((body: BudgetCreate) => request<unknown>("POST", at(companyId), { body }))
}

export function useUpdateBudget(companyId: string, budgetId: string) {
  return useBudgetChange((body: BudgetUpdate) => request<BudgetChanged>("POST", at(companyId, budgetId), { body }))
}

export function useDeleteBudget(companyId: string, budgetId: string) {
  return useBudgetChange(() => request<unknown>("DELETE", at(companyId, budgetId)))
}

function useBudgetChange<Answer, Input = void>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => void client.invalidateQueries({ queryKey: ["customer-center"] }),
  })
}
