import type { MedusaRequest } from "@medusajs/framework/http"

/** Where the platform's products are read, as `priceProducts` stands before them. */
export const PRODUCT_PATHS = [
  "/store/products",
  "/store/products/:id",
  "/store/product-variants",
  "/store/product-variants/:id",
]

/** In the plainest spelling alone; whatever else the router takes for the same is not told here. */
const PLAIN_PATH = /^\/store\/(products|product-variants)(\/[a-zA-Z0-9_-]+)?$/

/** Whether products are asked for with prices, which the platform gives for a region alone. */
export function readsPrices(req: Pick<MedusaRequest, "method" | "baseUrl" | "path" | "query">): boolean {
  return readsProducts(req) && req.query.region_id !== undefined
}

/** Whether `priceProducts` is sure to stand before the handler of this request. */
export function readsProducts(req: Pick<MedusaRequest, "method" | "baseUrl" | "path">): boolean {
  return req.method === "GET" && PLAIN_PATH.test(`${req.baseUrl}${req.path}`.replace(/\/$/, ""))
}
