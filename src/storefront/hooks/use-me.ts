import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useShop } from "../app/shop-context"
import type { LoginInput } from "../client"

/** Every answer about the person begins with this key. */
const meKey = ["me"] as const

/** Who am I here? Null: without naming a company. */
export function useMe(companyId: string | null) {
  const { client } = useShop()
  return useQuery({
    queryKey: [...meKey, companyId],
    queryFn: () => client.inCompany(companyId).me(),
  })
}

/** Forgets who was here, so that the next page asks anew. */
export function useForgetMe() {
  const queryClient = useQueryClient()
  return () => queryClient.removeQueries({ queryKey: meKey })
}

/** Asks anew while what is known stays on the page. */
export function useRefreshMe() {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: meKey })
}

export function useLogin() {
  const { client } = useShop()
  return useMutation({ mutationFn: (input: LoginInput) => client.login(input) })
}

export function useLogout() {
  const { client } = useShop()
  return useMutation({ mutationFn: () => client.logout() })
}
