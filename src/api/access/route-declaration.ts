import type { z } from "@medusajs/framework/zod"
import type { BuiltInPermission } from "../../modules/company/rules/permissions"
import type { ErrorCode } from "../errors/codes"

/** Who may call a route. The guard turns this into middlewares; there is no other way in. */
export type RouteAccess =
  /** Nobody needs to be signed in. */
  | { who: "anyone" }
  /** Any signed-in customer, in whatever company. */
  | { who: "customer" }
  /**
   * A signed-in customer whose place in the acting company grants the permission, and `also` where that is given;
   * null: any open place will do.
   */
  | { who: "member"; permission: BuiltInPermission | null; also?: BuiltInPermission }
  /** An operator or a secret API key; with the platform's `rbac` flag on, one whose role has this policy. */
  | { who: "operator"; resource: string; operation: "read" | "create" | "update" | "delete" }

/**
 * Everything about a route but its handler: who may call it, what goes in and
 * out, which codes it refuses with. Middlewares, the access tests and the OpenAPI file
 * are made of these.
 */
export interface RouteDeclaration {
  method: "GET" | "POST" | "DELETE"
  /** As Express writes it: `/admin/customer-center/companies/:id`. */
  path: string
  access: RouteAccess
  /** What stands in the path and is no id, by its name there; anything else is `not_found`. */
  params?: Readonly<Record<string, z.ZodType | undefined>>
  /** One sentence for the OpenAPI file. */
  summary: string
  query?: z.ZodObject
  body?: z.ZodObject
  /** Largest body in bytes; left out: the platform's. */
  bodyLimit?: number
  response: {
    status: 200 | 201 | 202
    schema: z.ZodType
    /** Left out: JSON. */
    contentType?: "text/csv"
  }
  /** Codes besides those that the access itself brings. */
  codes: readonly ErrorCode[]
}
