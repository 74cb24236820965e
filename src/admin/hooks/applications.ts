import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type {
  applicationListResponse,
  applicationResponse,
} from "../../api/schemas/activation"
import { request } from "../lib/request"

type ApplicationList = z.infer<typeof applicationListResponse>
type ApplicationAnswer = z.infer<typeof applicationResponse>

export interface ApplicationListQuery {
  q: string
  status: string
  limit: number
  offset: number
}

export type Decision = "accept" | "decline"

export const applicationKeys = {
  all: ["customer-center", "applications"] as const,
  list: (query: ApplicationListQuery) => [...applicationKeys.all, "list", query] as const,
}

export function useApplications(query: ApplicationListQuery) {
  return useQuery({
    queryKey: applicationKeys.list(query),
    queryFn: ({ signal }) =>
      request<ApplicationList>("GET", "/applications", { query: { ...query }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** Settles also after a failure: somebody else may have decided meanwhile, and the list should say so. */
export function useDecideApplication() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, decision, message }: { id: string; decision: Decision; message: string }) =>
      request<ApplicationAnswer>("POST", `/applications/${encodeURIComponent(id)}/${decision}`, {
        body: message.trim() ? { message } : {},
      }),
    onSettled: () => void client.invalidateQueries({ queryKey: ["customer-center"] }),
  })
}
