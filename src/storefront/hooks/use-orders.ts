import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { OrderDetail, OrderFilter, OrderListQuery } from "../client"
import { reorder, type ReorderReport } from "../shop/reorder"
import type { Shopper } from "./use-basket"
import { useChangeCart } from "./use-basket"
import { useCompanyClient } from "./use-company-client"

const ordersKey = ["orders"] as const

/** One's own, or the company's. The page before stays in view until the next one is here. */
export function useOrders(query: OrderListQuery, { isMine }: { isMine: boolean }) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...ordersKey, companyId, isMine ? "mine" : "company", query],
    queryFn: () => (isMine ? client.listMyOrders(query) : client.listOrders(query)),
    placeholderData: keepPreviousData,
  })
}

export function useOrder(id: string) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...ordersKey, companyId, "one", id],
    queryFn: () => client.retrieveOrder(id),
  })
}

export function useExportOrders() {
  const { client } = useCompanyClient()
  return useMutation({ mutationFn: (filter: OrderFilter) => client.exportOrders(filter) })
}

/** Puts an order's lines into the basket, and tells what became of each. */
export function useReorder(shopper: Shopper) {
  const change = useChangeCart(shopper, { opensNew: true })
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (order: OrderDetail): Promise<ReorderReport> => {
      const reports: ReorderReport[] = []
      await change.mutateAsync(async (store, cart) => {
        const done = await reorder(store, cart, {
          number: order.display_id,
          currencyCode: order.currency_code,
          lines: order.items.map((item) => ({
            name: item.name,
            variantId: item.variant_id,
            quantity: item.quantity,
            unitPrice: Number(item.unit_price),
          })),
        })
        reports.push(done.report)
        return done.cart
      })
      const [report] = reports
      return report ?? { number: order.display_id, currencyCode: order.currency_code, added: 0, missing: [], repriced: [] }
    },
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ["basket"] }),
  })
}
