import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"

/** As many as a select can show; more are found by typing. */
export const customerGroupLimit = 50

export function useCustomerGroups(q: string) {
  return useQuery({
    queryKey: ["customer-center", "customer-groups", "list", q],
    queryFn: () =>
      sdk.admin.customerGroup.list({
        limit: customerGroupLimit,
        order: "name",
        fields: "id,name",
        ...(q ? { q } : {}),
      }),
    placeholderData: keepPreviousData,
  })
}

/** The group's name, also where it is not among those listed. */
export function useCustomerGroup(id: string | null) {
  return useQuery({
    queryKey: ["customer-center", "customer-groups", "detail", id],
    queryFn: () => sdk.admin.customerGroup.retrieve(id ?? "", { fields: "id,name" }),
    enabled: id !== null,
    retry: false,
  })
}
