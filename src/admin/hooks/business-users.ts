import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type {
  delegateGrantBody,
  operatorUserListResponse,
  operatorUserResponse,
  userCreateBody,
  userLeaveBody,
  userUpdateBody,
} from "../../api/schemas/users"
import { request } from "../lib/request"

type UserList = z.infer<typeof operatorUserListResponse>
type UserAnswer = z.infer<typeof operatorUserResponse>
export type UserCreate = z.input<typeof userCreateBody>
export type UserUpdate = z.input<typeof userUpdateBody>
type UserLeave = z.input<typeof userLeaveBody>
type DelegateGrants = z.input<typeof delegateGrantBody>

/** All users, those of a company, or the places of a person. */
export interface BusinessUserQuery {
  company_id?: string
  customer_id?: string
  q?: string
  order?: string
  status?: string
  role?: string
  limit: number
  offset: number
}

const businessUserKeys = {
  all: ["customer-center", "business-users"] as const,
  list: (query: BusinessUserQuery) => [...businessUserKeys.all, "list", query] as const,
  detail: (id: string) => [...businessUserKeys.all, "detail", id] as const,
}

export function useBusinessUsers(query: BusinessUserQuery, { enabled = true } = {}) {
  return useQuery({
    queryKey: businessUserKeys.list(query),
    queryFn: ({ signal }) => request<UserList>("GET", "/business-users", { query: { ...query }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    enabled,
  })
}

export function useBusinessUser(id: string) {
  return useQuery({
    queryKey: businessUserKeys.detail(id),
    queryFn: ({ signal }) => request<UserAnswer>("GET", pathOf(id), { signal }),
    staleTime: 0,
  })
}

export function useCreateUser(companyId: string) {
  return useChange((body: UserCreate) =>
    request<UserAnswer>("POST", `/companies/${encodeURIComponent(companyId)}/users`, { body })
  )
}

export function useUpdateUser(id: string) {
  return useChange((body: UserUpdate) => request<UserAnswer>("POST", pathOf(id), { body }))
}

export function useActivateUser(id: string) {
  return useChange(() => request<UserAnswer>("POST", `${pathOf(id)}/activate`, { body: {} }))
}

/** What takes a user out of the company, for a while or for good. */
export type Leaving = "deactivate" | "remove"

export function useLeave(id: string, leaving: Leaving) {
  return useChange((body: UserLeave) =>
    leaving === "deactivate"
      ? request<unknown>("POST", `${pathOf(id)}/deactivate`, { body })
      : request<unknown>("DELETE", pathOf(id), { body })
  )
}

export function useResendInvitation(id: string) {
  return useChange(() => request<UserAnswer>("POST", `${pathOf(id)}/invitation`, { body: {} }))
}

export function useEndSessions(id: string) {
  return useChange(() => request<unknown>("POST", `${pathOf(id)}/sessions/end`, { body: {} }))
}

export function useChangeEmail(id: string) {
  return useChange((email: string) => request<unknown>("POST", `${pathOf(id)}/email`, { body: { email } }))
}

export function useGrantDelegation(id: string) {
  return useChange((body: DelegateGrants) =>
    request<UserAnswer>("POST", `${pathOf(id)}/delegate-grants`, { body })
  )
}

/** Lifts the lock of a person's login, in all companies. */
export function useUnlockAccount() {
  return useChange((customerId: string) =>
    request<unknown>("POST", `/accounts/${encodeURIComponent(customerId)}/unlock`, { body: {} })
  )
}

/**
 * Lists and details are made stale and not waited for: a button that asked may be gone
 * with the new ones, and would never say that it worked.
 */
function useChange<Input = void>(change: (input: Input) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => void client.invalidateQueries({ queryKey: ["customer-center"] }),
  })
}

function pathOf(id: string): string {
  return `/business-users/${encodeURIComponent(id)}`
}
