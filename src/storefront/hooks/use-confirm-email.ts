import { useMutation } from "@tanstack/react-query"
import { useShop } from "../app/shop-context"

/** Agrees to a change of e-mail by the token out of a mail. */
export function useConfirmEmail() {
  const { client } = useShop()
  return useMutation({ mutationFn: (token: string) => client.confirmEmailChange(token) })
}
