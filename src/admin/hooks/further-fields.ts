import { useQuery } from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type { fieldListQuery, fieldListResponse } from "../../api/schemas/fields"
import { request } from "../lib/request"

type FieldForm = z.infer<typeof fieldListQuery>["form"]
type FieldList = z.infer<typeof fieldListResponse>

/** The fields that the shop adds to a form (B9); they change with its configuration only. */
export function useFurtherFields(form: FieldForm) {
  return useQuery({
    queryKey: ["further-fields", form],
    queryFn: ({ signal }) => request<FieldList>("GET", "/fields", { query: { form }, signal }),
    staleTime: Infinity,
  })
}
