import { isCustomerCenterError } from "../client"
import { articlesAtOnce, type StoreClient } from "./store-client"
import type { StoreArticle, StoreCart } from "./store-types"

/** What is to be put into the basket, by its article number or, from an earlier order, by its variant. */
export type WantedArticle = { key: string; quantity: number } & ({ sku: string } | { variantId: string })

/** What became of one: in the basket; no such article; not so many there; or no price for this customer, and the like. */
export type ArticleOutcome = "added" | "unknown" | "short" | "refused"

/**
 * Puts articles in one by one, so that each that cannot be is named and keeps no other out.
 *
 * @param onOutcome told of each as soon as it is known
 * @throws what keeps all of them out, such as a shop that is not reached; those told of as added are in
 */
export async function addArticles(
  store: StoreClient,
  { cart, wanted }: { cart: StoreCart; wanted: readonly WantedArticle[] },
  onOutcome: (key: string, outcome: ArticleOutcome) => void
): Promise<StoreCart> {
  const find = await findAll(store, wanted)
  let latest = cart
  for (const article of wanted) {
    const found = find(article)
    if (found === undefined) {
      onOutcome(article.key, "unknown")
      continue
    }
    try {
      latest = await store.addLine(cart.id, { variant_id: found.id, quantity: article.quantity })
      onOutcome(article.key, "added")
    } catch (error) {
      onOutcome(article.key, readRefusal(error))
    }
  }
  return latest
}

/** @throws what is not about this article alone */
function readRefusal(error: unknown): ArticleOutcome {
  if (!isCustomerCenterError(error) || error.status !== 400) {
    throw error
  }
  return error.code === "insufficient_inventory" ? "short" : "refused"
}

async function findAll(
  store: StoreClient,
  wanted: readonly WantedArticle[]
): Promise<(article: WantedArticle) => StoreArticle | undefined> {
  const skus = wanted.flatMap((article) => ("sku" in article ? spellings(article.sku) : []))
  const ids = wanted.flatMap((article) => ("variantId" in article ? article.variantId : []))
  const bySku = await inParts(skus, (part) => store.findArticles({ skus: part }))
  const byId = await inParts(ids, (part) => store.findArticles({ ids: part }))
  return (article) =>
    "sku" in article ? chooseBySku(bySku, article.sku) : byId.find(({ id }) => id === article.variantId)
}

/** The platform compares numbers letter by letter; people do not. */
function spellings(sku: string): string[] {
  return [sku, sku.toUpperCase(), sku.toLowerCase()]
}

/** As it is written, else the only one that differs in capitals alone. */
function chooseBySku(articles: readonly StoreArticle[], sku: string): StoreArticle | undefined {
  const alike = articles.filter((article) => article.sku?.toLowerCase() === sku.toLowerCase())
  return alike.find((article) => article.sku === sku) ?? (alike.length === 1 ? alike[0] : undefined)
}

async function inParts(
  values: readonly string[],
  ask: (part: string[]) => Promise<StoreArticle[]>
): Promise<StoreArticle[]> {
  const unique = [...new Set(values)]
  const found: StoreArticle[] = []
  for (let first = 0; first < unique.length; first += articlesAtOnce) {
    found.push(...(await ask(unique.slice(first, first + articlesAtOnce))))
  }
  return found
}
