import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useCompanyClient } from "./use-company-client"

const accessKey = ["access"] as const

/** The roles that the asker may give. */
export function useRoles({ enabled = true }: { enabled?: boolean } = {}) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: ["roles", companyId],
    queryFn: () => client.listRoles(),
    staleTime: 60_000,
    enabled,
  })
}

/** Every permission of a user, and why it is held or not. */
export function useUserAccess(userId: string) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...accessKey, companyId, userId],
    queryFn: () => client.listUserAccess(userId),
  })
}

/** The answer is the new chain of every permission, and goes straight into the page. */
export function useDenyAccess(userId: string) {
  const { client, companyId } = useCompanyClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (denied: string[]) => client.denyAccess(userId, denied),
    onSuccess: (decisions) => {
      queryClient.setQueryData([...accessKey, companyId, userId], decisions)
      void queryClient.invalidateQueries({ queryKey: ["audit-events"] })
    },
  })
}
