import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type { accessListResponse, companyAccessResponse } from "../../api/schemas/users"
import { request } from "../lib/request"

type UserAccess = z.infer<typeof accessListResponse>
type CompanyAccess = z.infer<typeof companyAccessResponse>

/** Permissions come from the API and go back to it as they came. */
interface AccessBody {
  settings: { permission: string; effect: "allow" | "deny" }[]
}

const accessKeys = {
  user: (id: string) => ["customer-center", "access", "user", id] as const,
  company: (id: string) => ["customer-center", "access", "company", id] as const,
}

/** B13: every permission of a user, and why it is held or not. */
export function useUserAccess(id: string) {
  return useQuery({
    queryKey: accessKeys.user(id),
    queryFn: ({ signal }) => request<UserAccess>("GET", `/business-users/${encodeURIComponent(id)}/access`, { signal }),
    staleTime: 0,
  })
}

/** B12: what is allowed or denied to a whole company. */
export function useCompanyAccess(id: string) {
  return useQuery({
    queryKey: accessKeys.company(id),
    queryFn: ({ signal }) => request<CompanyAccess>("GET", `/companies/${encodeURIComponent(id)}/access`, { signal }),
    staleTime: 0,
  })
}

/** The list replaces the operator's one before. The new decisions are waited for, so that the form shows them. */
export function useSetAccess(of: "companies" | "business-users", id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: AccessBody) => request<unknown>("POST", `/${of}/${encodeURIComponent(id)}/access`, { body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["customer-center", "access"] })
      void client.invalidateQueries({ queryKey: ["customer-center"] })
    },
  })
}
