import { useQuery } from "@tanstack/react-query"
import { articlesAtOnce } from "../shop/store-client"
import type { StoreArticle, StoreCart } from "../shop/store-types"
import { useStoreClient } from "./use-store-client"

/** How a cart can be sent; asked anew when its lines or its address change. */
export function useShippingOptions(cart: StoreCart) {
  const store = useStoreClient()
  return useQuery({
    queryKey: ["shipping-options", cart.id],
    queryFn: () => store.listShippingOptions(cart.id),
    enabled: (cart.items ?? []).length > 0,
  })
}

/** How it can be paid for; the shop says so by region. */
export function usePaymentProviders(cart: StoreCart) {
  const store = useStoreClient()
  return useQuery({
    queryKey: ["payment-providers", cart.region_id],
    queryFn: () => store.listPaymentProviders(cart.region_id ?? ""),
    enabled: cart.region_id !== null,
  })
}

/**
 * What is left of each article in the cart, by its variant's id. A shop that sells through several channels at once
 * cannot say; then nothing is known here, and the order itself is refused where something is sold out.
 */
export function useStock(cart: StoreCart) {
  const store = useStoreClient()
  const ids = (cart.items ?? []).flatMap(({ variant_id: id }) => id ?? [])
  return useQuery({
    queryKey: ["stock", cart.id, ids.join()],
    queryFn: async () => {
      const articles: StoreArticle[] = []
      for (let first = 0; first < ids.length; first += articlesAtOnce) {
        articles.push(...(await store.findArticles({ ids: ids.slice(first, first + articlesAtOnce) })))
      }
      return new Map(articles.flatMap((article) => (isCounted(article) ? [[article.id, article.inventory_quantity ?? 0]] : [])))
    },
    enabled: ids.length > 0,
    retry: false,
  })
}

function isCounted(article: StoreArticle): boolean {
  return article.manage_inventory === true && article.allow_backorder === false
}
