import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type {
  directoryContactCreateBody,
  directoryContactListResponse,
  directoryContactUpdateBody,
  directoryInvoiceCreateBody,
  directoryInvoiceListResponse,
  directoryInvoiceUpdateBody,
} from "../../api/schemas/directory-entries"
import type { directoryCustomerResponse } from "../../api/schemas/operations"
import { request } from "../lib/request"
import { directoryKeys, type DirectoryListQuery } from "./directory"

export type ContactCreate = z.input<typeof directoryContactCreateBody>
export type ContactUpdate = z.input<typeof directoryContactUpdateBody>
export type InvoiceCreate = z.input<typeof directoryInvoiceCreateBody>
export type InvoiceUpdate = z.input<typeof directoryInvoiceUpdateBody>

/** What lies below a customer of the directory. */
export type EntryKind = "contacts" | "invoices"

function at(customerId: string, kind?: EntryKind, id?: string | null): string {
  const parts = [customerId, kind, id].flatMap((part) => part ?? [])
  return `/erp/directory/customers/${parts.map(encodeURIComponent).join("/")}`
}

export function useDirectoryCustomer(id: string) {
  return useQuery({
    queryKey: [...directoryKeys.all, "one", id],
    queryFn: ({ signal }) => request<z.infer<typeof directoryCustomerResponse>>("GET", at(id), { signal }),
    staleTime: 0,
  })
}

export function useDirectoryContacts(customerId: string, query: DirectoryListQuery) {
  return useEntries<z.infer<typeof directoryContactListResponse>>(customerId, "contacts", query)
}

export function useDirectoryInvoices(customerId: string, query: DirectoryListQuery) {
  return useEntries<z.infer<typeof directoryInvoiceListResponse>>(customerId, "invoices", query)
}

function useEntries<List>(customerId: string, kind: EntryKind, query: DirectoryListQuery) {
  return useQuery({
    queryKey: [...directoryKeys.all, customerId, kind, query],
    queryFn: ({ signal }) => request<List>("GET", at(customerId, kind), { query: { ...query }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** Without an id it adds one. */
export function useSaveDirectoryContact(customerId: string, id: string | null) {
  return useEntryChange((body: ContactCreate | ContactUpdate) => request<unknown>("POST", at(customerId, "contacts", id), { body }))
}

/** Without an id it adds one. */
export function useSaveDirectoryInvoice(customerId: string, id: string | null) {
  return useEntryChange((body: InvoiceCreate | InvoiceUpdate) => request<unknown>("POST", at(customerId, "invoices", id), { body }))
}

export function useRemoveDirectoryEntry(customerId: string, kind: EntryKind, id: string) {
  return useEntryChange(() => request<unknown>("DELETE", at(customerId, kind, id)))
}

function useEntryChange<Answer, Input = void>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => void client.invalidateQueries({ queryKey: directoryKeys.all }),
  })
}
