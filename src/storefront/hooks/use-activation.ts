import { useMutation } from "@tanstack/react-query"
import { useShop } from "../app/shop-context"
import type { ActivationInput, ApplicationInput } from "../client"

export function useActivate() {
  const { client } = useShop()
  return useMutation({ mutationFn: (input: ActivationInput) => client.activate(input) })
}

/** Hands a case over to the shop. */
export function useApply() {
  const { client } = useShop()
  return useMutation({ mutationFn: (input: ApplicationInput) => client.apply(input) })
}

export function useConfirmAddress() {
  const { client } = useShop()
  return useMutation({ mutationFn: (token: string) => client.confirmAddress(token) })
}

export function useDisputeActivation() {
  const { client } = useShop()
  return useMutation({ mutationFn: (token: string) => client.disputeActivation(token) })
}
