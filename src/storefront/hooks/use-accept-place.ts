import { useMutation } from "@tanstack/react-query"
import { useShop } from "../app/shop-context"
import { useRefreshMe } from "./use-me"

/** Joins a company that asked one in. */
export function useAcceptPlace() {
  const { client } = useShop()
  const refreshMe = useRefreshMe()
  return useMutation({
    mutationFn: (placeId: string) => client.acceptPlace(placeId),
    onSuccess: refreshMe,
  })
}
