import type { MedusaRequest } from "@medusajs/framework/http"

type Asked = Pick<MedusaRequest, "method" | "baseUrl" | "path">

/** Where the platform's products are read, as `priceProducts` stands before them. */
export const PRODUCT_PATHS = [
  "/store/products",
  "/store/products/:id",
  "/store/product-variants",
  "/store/product-variants/:id",
]

/** Both in the plainest spelling alone; whatever else the router takes for the same is not told here. */
const PRODUCTS = /^\/store\/(products|product-variants)(\/[a-zA-Z0-9_-]+)?\/?$/
const CHECKOUT = /^\/store\/carts\/[a-zA-Z0-9_-]+\/complete$/

/** Whether a guard that awaits what `guardStore` asked is sure to stand before the handler: `priceProducts` or `guardCarts`. */
export function isAwaited(req: Asked): boolean {
  return readsProducts(req) || (req.method === "POST" && CHECKOUT.test(`${req.baseUrl}${req.path}`))
}

/** Whether products are asked for with prices, which the platform gives for a region alone. */
export function readsPrices(req: Asked & Pick<MedusaRequest, "query">): boolean {
  return readsProducts(req) && req.query.region_id !== undefined
}

function readsProducts(req: Asked): boolean {
  return req.method === "GET" && PRODUCTS.test(`${req.baseUrl}${req.path}`)
}
