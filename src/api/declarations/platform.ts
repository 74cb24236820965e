import type { BuiltInPermission } from "../../modules/company/rules/permissions"

/** The platform's own routes that a business user needs a permission for. */
export const guardedPlatformRoutes: readonly {
  method: "GET" | "POST" | "DELETE"
  path: string
  permission: BuiltInPermission
}[] = [
  { method: "POST", path: "/store/customers/me", permission: "profile.edit" },
  { method: "POST", path: "/store/carts", permission: "baskets.own" },
  { method: "POST", path: "/store/carts/:id", permission: "baskets.own" },
  { method: "POST", path: "/store/carts/:id/customer", permission: "baskets.own" },
  { method: "POST", path: "/store/carts/:id/line-items", permission: "baskets.own" },
  { method: "POST", path: "/store/carts/:id/line-items/:line_id", permission: "baskets.own" },
  { method: "DELETE", path: "/store/carts/:id/line-items/:line_id", permission: "baskets.own" },
  { method: "POST", path: "/store/carts/:id/promotions", permission: "baskets.own" },
  { method: "DELETE", path: "/store/carts/:id/promotions", permission: "baskets.own" },
  { method: "POST", path: "/store/carts/:id/shipping-methods", permission: "baskets.own" },
  { method: "POST", path: "/store/carts/:id/taxes", permission: "baskets.own" },
  { method: "POST", path: "/store/carts/:id/complete", permission: "orders.place" },
  { method: "GET", path: "/store/orders", permission: "orders.view_own" },
  { method: "GET", path: "/store/orders/:id", permission: "orders.view_own" },
]
