import { useMutation } from "@tanstack/react-query"
import { useShop } from "../app/shop-context"

export function useResendConfirmation() {
  const { client } = useShop()
  return useMutation({ mutationFn: () => client.resendConfirmation() })
}
