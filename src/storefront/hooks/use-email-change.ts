import { useMutation } from "@tanstack/react-query"
import { useShop } from "../app/shop-context"
import { useCompanyClient } from "./use-company-client"

/** Asks for another address of the own login. */
export function useChangeEmail() {
  const { client } = useShop()
  return useMutation({
    mutationFn: (input: { email: string; password: string }) => client.changeEmail(input),
  })
}

/** A main contact asks for another address of a user. */
export function useChangeUserEmail(userId: string) {
  const { client } = useCompanyClient()
  return useMutation({
    mutationFn: (input: { email: string; version: number }) =>
      client.changeUserEmail(userId, input),
  })
}
