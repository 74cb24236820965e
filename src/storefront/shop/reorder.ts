import { addArticles, type ArticleOutcome } from "./add-articles"
import type { StoreClient } from "./store-client"
import type { StoreCart } from "./store-types"

/** A line of an earlier order. */
export interface OrderedLine {
  name: string
  /** Null for what was no article of the shop's. */
  variantId: string | null
  quantity: number
  unitPrice: number
}

/** What became of an order that was put into the basket again. */
export interface ReorderReport {
  /** The order's. */
  number: number
  currencyCode: string
  added: number
  missing: { name: string; why: Exclude<ArticleOutcome, "added"> }[]
  repriced: { name: string; before: number; now: number }[]
}

/** Puts an order's lines into a basket, and names what is gone or costs something else than then (G7). */
export async function reorder(
  store: StoreClient,
  cart: StoreCart,
  order: { number: number; currencyCode: string; lines: readonly OrderedLine[] }
): Promise<{ cart: StoreCart; report: ReorderReport }> {
  const { number, currencyCode, lines } = order
  const outcomes = new Map<string, ArticleOutcome>()
  const wanted = lines.flatMap(({ variantId, quantity }, index) =>
    variantId === null ? [] : [{ key: String(index), variantId, quantity }]
  )
  const latest = await addArticles(store, { cart, wanted }, (key, outcome) => outcomes.set(key, outcome))
  const named = lines.map((line, index) => ({ ...line, outcome: outcomes.get(String(index)) ?? ("unknown" as const) }))
  const priceOf = (variantId: string | null) => latest.items?.find((item) => item.variant_id === variantId)?.unit_price
  return {
    cart: latest,
    report: {
      number,
      currencyCode,
      added: named.filter(({ outcome }) => outcome === "added").length,
      missing: named.flatMap(({ name, outcome }) => (outcome === "added" ? [] : [{ name, why: outcome }])),
      repriced: named.flatMap(({ name, variantId, unitPrice, outcome }) => {
        const now = outcome === "added" ? priceOf(variantId) : undefined
        return now === undefined || now === unitPrice || latest.currency_code !== currencyCode
          ? []
          : [{ name, before: unitPrice, now }]
      }),
    },
  }
}

/** Tells a report from whatever else a page's address may have been come to with. */
export function isReorderReport(state: unknown): state is ReorderReport {
  return typeof state === "object" && state !== null && "missing" in state && "repriced" in state && "added" in state
}
