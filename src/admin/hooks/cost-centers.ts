import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type {
  costCenterCreateBody,
  costCenterListResponse,
  costCenterUpdateBody,
  userCostCentersBody,
  userCostCentersResponse,
} from "../../api/schemas/cost-centers"
import { request } from "../lib/request"

type CostCenterList = z.infer<typeof costCenterListResponse>
type UserCostCenters = z.infer<typeof userCostCentersResponse>
export type CostCenterCreate = z.input<typeof costCenterCreateBody>
export type CostCenterUpdate = z.input<typeof costCenterUpdateBody>

const costCentersKey = ["customer-center", "cost-centers"] as const

function at(companyId: string, costCenterId?: string): string {
  const path = `/companies/${encodeURIComponent(companyId)}/cost-centers`
  return costCenterId === undefined ? path : `${path}/${encodeURIComponent(costCenterId)}`
}

function ofUser(userId: string): string {
  return `/business-users/${encodeURIComponent(userId)}/cost-centers`
}

export function useCostCenters(
  companyId: string,
  query: { q?: string; active?: "true" | "false"; limit: number; offset: number }
) {
  return useQuery({
    queryKey: [...costCentersKey, companyId, "list", query],
    queryFn: ({ signal }) => request<CostCenterList>("GET", at(companyId), { query, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export function useUserCostCenters(userId: string) {
  return useQuery({
    queryKey: [...costCentersKey, "user", userId],
    queryFn: ({ signal }) => request<UserCostCenters>("GET", ofUser(userId), { signal }),
    staleTime: 0,
  })
}

export function useCreateCostCenter(companyId: string) {
  return useCostCenterChange((body: CostCenterCreate) => request<unknown>("POST", at(companyId), { body }))
}

export function useUpdateCostCenter(companyId: string, costCenterId: string) {
  return useCostCenterChange((body: CostCenterUpdate) => request<unknown>("POST", at(companyId, costCenterId), { body }))
}

export function useDeleteCostCenter(companyId: string, costCenterId: string) {
  return useCostCenterChange(() => request<unknown>("DELETE", at(companyId, costCenterId)))
}

export function useSetUserCostCenters(userId: string) {
  return useCostCenterChange((body: z.input<typeof userCostCentersBody>) => request<unknown>("POST", ofUser(userId), { body }))
}

function useCostCenterChange<Answer, Input = void>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => void client.invalidateQueries({ queryKey: ["customer-center"] }),
  })
}
