import { z } from "@medusajs/framework/zod"
import { errorCodes } from "../errors/codes"
import type { ErrorCode } from "../errors/codes"
import type { RouteAccess, RouteDeclaration } from "../access/route-declaration"

type Json = Record<string, unknown>

/** Codes that the access itself can refuse with, before a route is reached. */
const accessCodes: Record<RouteAccess["who"], readonly ErrorCode[]> = {
  anyone: [],
  customer: ["unauthorized", "session_ended", "account_locked", "email_unconfirmed", "user_deactivated"],
  member: [
    "unauthorized",
    "session_ended",
    "account_locked",
    "email_unconfirmed",
    "company_required",
    "not_found",
    "company_inactive",
    "user_deactivated",
    "permission_denied",
  ],
  operator: ["unauthorized"],
}

/** Every code that a route may answer with. */
export function listCodes(declaration: RouteDeclaration): ErrorCode[] {
  const shape: ErrorCode[] = declaration.body || declaration.query ? ["invalid_data"] : []
  return [...new Set<ErrorCode>([...accessCodes[declaration.access.who], ...shape, ...declaration.codes])]
}

/** The OpenAPI 3.1 description of the declared routes, made from the schemas that validate them (G2). */
export function buildOpenapi(declarations: readonly RouteDeclaration[], version: string): Json {
  const paths: Record<string, Json> = {}
  for (const declaration of declarations) {
    const path = declaration.path.replace(/:(\w+)/g, "{$1}")
    paths[path] = { ...paths[path], [declaration.method.toLowerCase()]: describeOperation(declaration) }
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Customer center for Medusa",
      version,
      license: { name: "MIT", identifier: "MIT" },
      description:
        "Store routes need the header x-publishable-api-key. Refusals carry a code that is never renamed; see docs/error-codes.md.",
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
        session: { type: "apiKey", in: "cookie", name: "connect.sid" },
        secret_api_key: { type: "http", scheme: "basic" },
      },
      schemas: {
        Refusal: {
          type: "object",
          required: ["type", "code", "message"],
          properties: {
            type: { type: "string" },
            code: { type: "string" },
            message: { type: "string" },
            details: { type: "object" },
          },
        },
      },
    },
  }
}

function describeOperation(declaration: RouteDeclaration): Json {
  const { body, response } = declaration
  return {
    operationId: nameOperation(declaration),
    summary: declaration.summary,
    security: describeSecurity(declaration.access),
    parameters: describeParameters(declaration),
    ...(body ? { requestBody: { required: true, content: asJson(toSchema(body, "input")) } } : {}),
    responses: {
      [response.status]: {
        description: "Done",
        content: asContent(response.contentType ?? "application/json", toSchema(response.schema, "output")),
      },
      ...describeRefusals(listCodes(declaration)),
    },
  }
}

/** `POST /store/customer-center/activations` is `post_store_activations`. */
function nameOperation({ method, path }: RouteDeclaration): string {
  return [method.toLowerCase(), ...path.split("/")]
    .filter((part) => part !== "" && part !== "customer-center")
    .map((part) => part.replace(/^:/, "by_").replaceAll("-", "_"))
    .join("_")
}

function describeSecurity(access: RouteAccess): Json[] {
  switch (access.who) {
    case "anyone":
      return [{}, { bearer: [] }, { session: [] }]
    case "customer":
    case "member":
      return [{ bearer: [] }, { session: [] }]
    case "operator":
      return [{ bearer: [] }, { session: [] }, { secret_api_key: [] }]
  }
}

function describeParameters({ path, params, query, access }: RouteDeclaration): Json[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: params?.[name] ? toSchema(params[name], "input") : { type: "string" },
  }))
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: !schema.safeParse(undefined).success,
    schema: toSchema(schema, "input"),
  }))
  const company =
    access.who === "member" || path.endsWith("/me")
      ? [
          {
            name: "x-company-id",
            in: "header",
            required: false,
            description: "The company in which one acts; may be left out where there is one place only",
            schema: { type: "string" },
          },
        ]
      : []
  return [...inPath, ...inQuery, ...company]
}

function describeRefusals(codes: readonly ErrorCode[]): Record<string, Json> {
  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of codes) {
    const { status } = errorCodes[code]
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  return Object.fromEntries(
    [...byStatus].map(([status, those]) => [
      String(status),
      {
        description: those.map((code) => `\`${code}\`: ${errorCodes[code].sentence.en}`).join("\n\n"),
        content: asJson({ $ref: "#/components/schemas/Refusal" }),
        ...(those.some((code) => ["too_many_attempts", "erp_unavailable"].includes(code))
          ? { headers: { "Retry-After": { schema: { type: "integer" }, description: "Seconds to wait" } } }
          : {}),
      },
    ])
  )
}

function asJson(schema: Json): Json {
  return asContent("application/json", schema)
}

function asContent(contentType: string, schema: Json): Json {
  return { [contentType]: { schema } }
}

function toSchema(schema: z.core.$ZodType, io: "input" | "output"): Json {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { io, unrepresentable: "any" })
  return { ...described }
}
