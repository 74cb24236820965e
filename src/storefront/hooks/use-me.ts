import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useShop } from "../app/shop-context"
import type { LoginInput } from "../client"

/** Every answer about the person begins with this key. */
export const meKey = ["me"] as const

/**
 * Who am I here? Null: without naming a company. Every page asks anew, and so does
 * a window that is looked at again: who was deactivated meanwhile hears of it at the next click. Where nobody is signed in it is
 * pending each time, so what must stay on the page goes by `isFetched`.
 */
export function useMe(companyId: string | null) {
  const { client } = useShop()
  return useQuery({
    queryKey: [...meKey, companyId],
    queryFn: () => client.inCompany(companyId).me(),
    staleTime: 0,
  })
}

/** Forgets who was here and all that only they may see, so that the next page asks anew. */
export function useForgetMe() {
  const queryClient = useQueryClient()
  return () => queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "config" })
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
