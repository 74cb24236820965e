import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useCompanyClient } from "./use-company-client"

/** For whom one acts, with that customer's profile (B10); null: for the own company. */
export function useDelegation({ enabled }: { enabled: boolean }) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: ["delegation", companyId],
    queryFn: () => client.delegation(),
    enabled,
  })
}

/** Acts for another customer number; whatever was asked for the own company is asked anew. */
export function useDelegate() {
  const { client } = useCompanyClient()
  const askAnew = useAskAnew()
  return useMutation({
    mutationFn: (customerNumber: string) => client.delegate(customerNumber),
    onSuccess: askAnew,
  })
}

/** Acts for the own company again. */
export function useUndelegate() {
  const { client } = useCompanyClient()
  const askAnew = useAskAnew()
  return useMutation({
    mutationFn: () => client.undelegate(),
    onSuccess: askAnew,
  })
}

function useAskAnew() {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ predicate: isAboutSomebody })
}

function isAboutSomebody({ queryKey }: { queryKey: readonly unknown[] }): boolean {
  return queryKey[0] !== "config"
}
