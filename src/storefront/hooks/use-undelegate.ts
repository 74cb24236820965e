import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useCompanyClient } from "./use-company-client"

/** Acts for the own company again; whatever was asked for the other one is asked anew. */
export function useUndelegate() {
  const { client } = useCompanyClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => client.undelegate(),
    onSuccess: () => queryClient.invalidateQueries({ predicate: isAboutSomebody }),
  })
}

function isAboutSomebody({ queryKey }: { queryKey: readonly unknown[] }): boolean {
  return queryKey[0] !== "config"
}
