import type { MedusaRequest } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { idSchema } from "../schemas/text"
import { Refusal } from "../errors/refusal"
import type { RouteDeclaration } from "./route-declaration"

/** More wrong fields than this are not listed. */
const MAX_FIELDS = 50

/**
 * Body or query by the route's schema.
 *
 * @throws `invalid_data` with `details.fields`, which name each wrong field but never its value;
 * `not_found` for what stands in the path and cannot be an id, or what the route says it is
 */
export function parseInput(req: MedusaRequest, declaration: RouteDeclaration): unknown {
  for (const [name, value] of Object.entries(req.params)) {
    if (!(declaration.params?.[name] ?? idSchema).safeParse(value).success) {
      throw new Refusal("not_found")
    }
  }
  if (declaration.method !== "GET") {
    return declaration.body ? parse(declaration.body, req.body) : undefined
  }
  return declaration.query ? parse(declaration.query, req.query) : undefined
}

function parse(schema: z.ZodObject, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw invalid([{ path: "", message: "must be an object" }])
  }
  if (Object.hasOwn(value, "__proto__")) {
    throw invalid([{ path: "__proto__", message: "is not a field" }])
  }
  const result = schema.safeParse(value)
  if (!result.success) {
    throw invalid(result.error.issues.flatMap(describeIssue).slice(0, MAX_FIELDS))
  }
  return result.data
}

interface WrongField {
  path: string
  message: string
}

function describeIssue(issue: z.core.$ZodIssue): WrongField[] {
  const path = issue.path.join(".")
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: [path, key.slice(0, 100)].filter(Boolean).join("."),
      message: "is not a field",
    }))
  }
  return [{ path, message: issue.message }]
}

function invalid(fields: readonly WrongField[]): Refusal {
  return new Refusal("invalid_data", { details: { fields } })
}
