import { useMutation } from "@tanstack/react-query"
import { useShop } from "../app/shop-context"

export function useRequestPasswordReset() {
  const { client } = useShop()
  return useMutation({ mutationFn: (email: string) => client.requestPasswordReset(email) })
}

export function useSetPassword() {
  const { client } = useShop()
  return useMutation({
    mutationFn: (input: { token: string; password: string }) => client.setPassword(input),
  })
}
