import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import {
  isCustomerCenterError,
  type AssignmentInput,
  type CostCenterChanges,
  type CostCenterInput,
  type CostCenterListQuery,
} from "../client"
import { useCompanyClient } from "./use-company-client"

const costCentersKey = ["cost-centers"] as const

/** The page before stays in view until the next one is here. */
export function useCostCenters(query: CostCenterListQuery) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...costCentersKey, companyId, "list", query],
    queryFn: () => client.listCostCenters(query),
    placeholderData: keepPreviousData,
  })
}

/** Asked anew whenever a form opens, so that it begins with the values of now. */
export function useCostCenter(id: string) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...costCentersKey, companyId, "one", id],
    queryFn: () => client.retrieveCostCenter(id),
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

/** Which ones a user may choose, the default first. */
export function useUserCostCenters(userId: string) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...costCentersKey, companyId, "user", userId],
    queryFn: () => client.listUserCostCenters(userId),
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

export function useAddCostCenter() {
  const { client } = useCompanyClient()
  const forgetCostCenters = useForgetCostCenters()
  return useMutation({
    mutationFn: (input: CostCenterInput) => client.addCostCenter(input),
    onSuccess: () => void forgetCostCenters(),
  })
}

export function useUpdateCostCenter(id: string) {
  const { client } = useCompanyClient()
  const forgetCostCenters = useForgetCostCenters()
  return useMutation({
    mutationFn: (changes: CostCenterChanges) => client.updateCostCenter(id, changes),
    onSuccess: () => void forgetCostCenters(),
  })
}

/** Done once the list is without it. One that somebody else removed meanwhile is gone as was asked for. */
export function useRemoveCostCenter() {
  const { client } = useCompanyClient()
  const forgetCostCenters = useForgetCostCenters()
  return useMutation({
    mutationFn: async (id: string) => {
      try {
        await client.removeCostCenter(id)
      } catch (error) {
        if (!isCustomerCenterError(error, "not_found")) {
          throw error
        }
      }
    },
    onSuccess: forgetCostCenters,
  })
}

export function useSetUserCostCenters(userId: string) {
  const { client } = useCompanyClient()
  const forgetCostCenters = useForgetCostCenters()
  return useMutation({
    mutationFn: (input: AssignmentInput) => client.setUserCostCenters(userId, input),
    onSuccess: forgetCostCenters,
  })
}

/** After a change: neither the cost centers, the names of their budgets nor the history are true any more. */
function useForgetCostCenters() {
  const queryClient = useQueryClient()
  return () => {
    void queryClient.invalidateQueries({ queryKey: ["audit-events"] })
    void queryClient.invalidateQueries({ queryKey: ["budgets"] })
    return queryClient.invalidateQueries({ queryKey: costCentersKey })
  }
}
