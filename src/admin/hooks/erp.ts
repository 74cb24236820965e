import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type {
  ErpStatus,
  outboxListResponse,
  outboxMessageSchema,
  outboxReplayResponse,
} from "../../api/schemas/operations"
import { request } from "../lib/request"

/** Often enough to see a breaker close, seldom enough not to be load. */
const statusEveryMs = 15_000

type MessageList = z.infer<typeof outboxListResponse>
export type OutboxMessage = z.infer<typeof outboxMessageSchema>

export const erpKeys = {
  all: ["customer-center", "erp"] as const,
  status: () => [...erpKeys.all, "status"] as const,
  messages: (page: { limit: number; offset: number }) =>
    [...erpKeys.all, "messages", page] as const,
}

export function useErpStatus() {
  return useQuery({
    queryKey: erpKeys.status(),
    queryFn: ({ signal }) => request<ErpStatus>("GET", "/erp/status", { signal }),
    refetchInterval: statusEveryMs,
    staleTime: 0,
  })
}

export function useParkedMessages(page: { limit: number; offset: number }) {
  return useQuery({
    queryKey: erpKeys.messages(page),
    queryFn: ({ signal }) => request<MessageList>("GET", "/erp/messages", { query: page, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** Not waited for: the row that asks is gone with the new list, and would never say that it worked. */
export function useReplayMessage() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ room, id }: { room: OutboxMessage["room"]; id: string }) =>
      request<z.infer<typeof outboxReplayResponse>>(
        "POST",
        `/erp/messages/${room}/${encodeURIComponent(id)}/replay`,
        { body: {} }
      ),
    onSettled: () => void client.invalidateQueries({ queryKey: erpKeys.all }),
  })
}
