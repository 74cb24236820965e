import type { Permission } from "../../modules/company/rules/permissions"

/** The platform's own routes that a business user needs a permission for. */
export const guardedPlatformRoutes: readonly {
  method: "GET" | "POST" | "DELETE"
  path: string
  permission: Permission
}[] = [{ method: "POST", path: "/store/customers/me", permission: "profile.edit" }]
