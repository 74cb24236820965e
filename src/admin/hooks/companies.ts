import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type {
  companyListResponse,
  companyResponse,
  companyUpdateBody,
} from "../../api/schemas/company"
import { request } from "../lib/request"

type CompanyList = z.infer<typeof companyListResponse>
type CompanyAnswer = z.infer<typeof companyResponse>
export type CompanyUpdate = z.input<typeof companyUpdateBody>

export interface CompanyListQuery {
  q: string
  order: string
  active: string
  center: string
  limit: number
  offset: number
}

export const companyKeys = {
  all: ["customer-center", "companies"] as const,
  list: (query: CompanyListQuery) => [...companyKeys.all, "list", query] as const,
  detail: (id: string) => [...companyKeys.all, "detail", id] as const,
}

export function useCompanies(query: CompanyListQuery) {
  return useQuery({
    queryKey: companyKeys.list(query),
    queryFn: ({ signal }) =>
      request<CompanyList>("GET", "/companies", { query: { ...query }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export function useCompany(id: string) {
  return useQuery({
    queryKey: companyKeys.detail(id),
    queryFn: ({ signal }) =>
      request<CompanyAnswer>("GET", `/companies/${encodeURIComponent(id)}`, { signal }),
    staleTime: 0,
  })
}

export function useUpdateCompany(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: CompanyUpdate) =>
      request<CompanyAnswer>("POST", `/companies/${encodeURIComponent(id)}`, { body }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ["customer-center"] }),
  })
}

/** Asks the ERP for this company now. */
export function useRefreshCompany(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      request<CompanyAnswer>("POST", `/companies/${encodeURIComponent(id)}/refresh`, { body: {} }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ["customer-center"] }),
  })
}
