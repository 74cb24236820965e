import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type { ownRoleCreateBody, ownRoleListResponse, ownRoleResponse, ownRoleUpdateBody } from "../../api/schemas/users"
import { request } from "../lib/request"

type RoleList = z.infer<typeof ownRoleListResponse>
type RoleAnswer = z.infer<typeof ownRoleResponse>
/** Permissions come from the API and go back to it as they came. */
type RoleCreate = Omit<z.input<typeof ownRoleCreateBody>, "permissions"> & { permissions: string[] }
export type RoleUpdate = Omit<z.input<typeof ownRoleUpdateBody>, "permissions"> & { permissions?: string[] }
export type GrantablePermission = RoleList["permissions"][number]

export function useRoles() {
  return useQuery({
    queryKey: ["customer-center", "roles", "list"],
    queryFn: ({ signal }) => request<RoleList>("GET", "/business-roles", { signal }),
    staleTime: 0,
  })
}

/** Without an id it makes one. */
export function useSaveRole(id: string | null) {
  const path = id === null ? "" : `/${encodeURIComponent(id)}`
  return useRoleChange((body: RoleCreate | RoleUpdate) => request<RoleAnswer>("POST", `/business-roles${path}`, { body }))
}

export function useDeleteRole(id: string) {
  return useRoleChange(() => request<unknown>("DELETE", `/business-roles/${encodeURIComponent(id)}`))
}

function useRoleChange<Input = void>(change: (input: Input) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => void client.invalidateQueries({ queryKey: ["customer-center"] }),
  })
}
