import type { MedusaRequest } from "@medusajs/framework/http"

/** In the plainest spelling alone; whatever else the router takes for the same is not told here. */
const PLAIN_PATH = /^\/store\/carts\/[a-zA-Z0-9_-]+\/complete$/

/** Whether this is a checkout that `guardCarts` is sure to stand before. */
export function completesCart(req: Pick<MedusaRequest, "method" | "baseUrl" | "path">): boolean {
  return req.method === "POST" && PLAIN_PATH.test(`${req.baseUrl}${req.path}`)
}
