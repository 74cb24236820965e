import { useQuery } from "@tanstack/react-query"
import { useShop } from "../app/shop-context"
import type { FieldForm } from "../client"

/** The fields that the shop adds to a form (B9); they change with its configuration only. */
export function useFurtherFields(form: FieldForm) {
  const { client } = useShop()
  return useQuery({
    queryKey: ["further-fields", form],
    queryFn: () => client.listFields(form),
    staleTime: Infinity,
  })
}
