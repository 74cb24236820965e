import type { RouteDeclaration } from "../access/route-declaration"
import { adminApprovalListQuery, adminApprovalListResponse, adminApprovalResponse } from "../schemas/approvals"

const base = "/admin/customer-center/approval-requests"
const read = { who: "operator", resource: "customer_center_approval", operation: "read" } as const

/** Requests for approval as an operator sees them. */
export const adminApprovalDeclarations = [
  {
    method: "GET",
    path: base,
    access: read,
    summary: "List the requests for approval of all companies, or of one",
    query: adminApprovalListQuery,
    response: { status: 200, schema: adminApprovalListResponse },
    codes: [],
  },
  {
    method: "GET",
    path: `${base}/:id`,
    access: read,
    summary: "Retrieve a request for approval",
    response: { status: 200, schema: adminApprovalResponse },
    codes: ["not_found"],
  },
] satisfies RouteDeclaration[]
