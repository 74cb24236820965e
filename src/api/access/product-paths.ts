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

/** Whether `priceProducts` is sure to stand before the handler of this request. */
export function readsProducts(req: Pick<MedusaRequest, "method" | "baseUrl" | "path">): boolean {
  return req.method === "GET" && PLAIN_PATH.test(`${req.baseUrl}${req.path}`.replace(/\/$/, ""))
}
