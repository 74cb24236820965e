import type { RouteDeclaration } from "../access/route-declaration"
import { purchaseCheckQuery, purchaseCheckResponse } from "../schemas/purchase-check"

/** Beside the platform's own carts; whose cart it is, the guard of carts has judged. */
export const storeCheckoutDeclarations = [
  {
    method: "GET",
    path: "/store/carts/:id/purchase-check",
    access: { who: "anyone" },
    summary: "May this cart be ordered, and if not why: every limit that applies, what is left, when it renews, who can raise it",
    query: purchaseCheckQuery,
    response: { status: 200, schema: purchaseCheckResponse },
    codes: ["not_found"],
  },
] satisfies RouteDeclaration[]
