import type { RouteDeclaration } from "../access/route-declaration"
import { mailPreviewListResponse, mailPreviewQuery, mailPreviewResponse } from "../schemas/mails"

const base = "/admin/customer-center/mail-previews"
const read = { who: "operator", resource: "customer_center_mail", operation: "read" } as const

/** What the shop's mails look like (B7). */
export const adminMailDeclarations = [
  {
    method: "GET",
    path: base,
    access: read,
    summary: "List the mails, and who writes each",
    response: { status: 200, schema: mailPreviewListResponse },
    codes: [],
  },
  {
    method: "GET",
    path: `${base}/:template`,
    access: read,
    summary: "Retrieve a mail in a language, filled with sample data",
    query: mailPreviewQuery,
    response: { status: 200, schema: mailPreviewResponse },
    codes: ["not_found"],
  },
] satisfies RouteDeclaration[]
