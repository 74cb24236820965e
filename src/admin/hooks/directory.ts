import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type {
  DirectoryImport,
  directoryCustomerBody,
  directoryCustomerResponse,
  directoryImportBody,
  directoryListResponse,
} from "../../api/schemas/operations"
import { request } from "../lib/request"

type DirectoryList = z.infer<typeof directoryListResponse>
export type DirectoryCustomerInput = z.input<typeof directoryCustomerBody>
export type DirectoryImportInput = z.input<typeof directoryImportBody>

export interface DirectoryListQuery {
  q: string
  limit: number
  offset: number
}

export const directoryKeys = {
  all: ["customer-center", "erp", "directory"] as const,
  list: (query: DirectoryListQuery) => [...directoryKeys.all, "list", query] as const,
}

export function useDirectoryCustomers(query: DirectoryListQuery, { enabled }: { enabled: boolean }) {
  return useQuery({
    queryKey: directoryKeys.list(query),
    queryFn: ({ signal }) =>
      request<DirectoryList>("GET", "/erp/directory/customers", { query: { ...query }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    enabled,
  })
}

/** Creates the customer, or replaces the one with this number. */
export function useSaveDirectoryCustomer() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: DirectoryCustomerInput) =>
      request<z.infer<typeof directoryCustomerResponse>>("POST", "/erp/directory/customers", { body }),
    onSuccess: () => void client.invalidateQueries({ queryKey: directoryKeys.all }),
  })
}

export function useImportDirectory() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: DirectoryImportInput) =>
      request<DirectoryImport>("POST", "/erp/directory/imports", { body }),
    onSuccess: (_result, body) => {
      if (!body.dry_run) {
        void client.invalidateQueries({ queryKey: directoryKeys.all })
      }
    },
  })
}
