import type { RouteDeclaration } from "../access/route-declaration"
import { purchaseCheckQuery, purchaseCheckResponse } from "../schemas/purchase-check"
import { purchaseDetailsBody, purchaseDetailsQuery, purchaseDetailsResponse } from "../schemas/purchase-details"

/** Beside the platform's own carts; whose cart it is, the guard of carts has judged. */
export const storeCheckoutDeclarations = [
  {
    method: "GET",
    path: "/store/carts/:id/purchase-check",
    access: { who: "anyone" },
    summary: "May this cart be ordered, and if not why: every limit that applies, what is left, when it renews, who can raise it",
    query: purchaseCheckQuery,
    response: { status: 200, schema: purchaseCheckResponse },
    codes: ["not_found", "budget_check_failed"],
  },
  {
    method: "GET",
    path: "/store/carts/:id/purchase-details",
    access: { who: "anyone" },
    summary: "The cost center and purchase order number that the order of this cart will carry, and what can be chosen",
    query: purchaseDetailsQuery,
    response: { status: 200, schema: purchaseDetailsResponse },
    codes: ["not_found"],
  },
  {
    method: "POST",
    path: "/store/carts/:id/purchase-details",
    access: { who: "anyone" },
    summary: "Choose a cart's cost center, and write its purchase order number",
    body: purchaseDetailsBody,
    response: { status: 200, schema: purchaseDetailsResponse },
    codes: ["not_found", "permission_denied", "cost_center_unavailable", "cart_ordered"],
  },
] satisfies RouteDeclaration[]
