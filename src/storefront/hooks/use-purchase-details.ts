import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { PurchaseDetailsInput } from "../client"
import { useCompanyClient } from "./use-company-client"

/** Cost center and purchase order number of a cart (G6). */
export function usePurchaseDetails(cartId: string) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: ["purchase-details", companyId, cartId],
    queryFn: () => client.checkout.retrievePurchaseDetails(cartId),
  })
}

/** Another cost center has other limits. */
export function useUpdatePurchaseDetails(cartId: string) {
  const { client, companyId } = useCompanyClient()
  const queryClient = useQueryClient()
  return useMutation({
    scope: { id: `purchase-details.${cartId}` },
    mutationFn: (input: PurchaseDetailsInput) => client.checkout.updatePurchaseDetails(cartId, input),
    onSuccess: (details) => {
      queryClient.setQueryData(["purchase-details", companyId, cartId], details)
      void queryClient.invalidateQueries({ queryKey: ["purchase-check"] })
    },
  })
}
