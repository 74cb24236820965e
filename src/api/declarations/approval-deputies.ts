import type { RouteDeclaration } from "../access/route-declaration"
import { approvalDeputyBody, approvalDeputyListResponse, approvalDeputyResponse } from "../schemas/approval-deputies"

const decide = { who: "member", permission: "approvals.decide" } as const
const manage = { who: "member", permission: "approval_rules.manage" } as const
const refusals = ["not_found", "approval_deputy_needless", "approval_deputy_unknown", "approval_deputy_past", "not_oneself", "changed_meanwhile"] as const

function operator(operation: "read" | "update") {
  return { who: "operator", resource: "customer_center_approval", operation } as const
}

/** Who decides for whom during an absence (C7): each for themselves, main contacts and operators for all of a company. */
export const approvalDeputyDeclarations = [
  {
    method: "GET",
    path: "/store/customer-center/me/approval-deputy",
    access: decide,
    summary: "Retrieve who decides for oneself during an absence, and whom one can name",
    response: { status: 200, schema: approvalDeputyResponse },
    codes: ["not_found"],
  },
  {
    method: "POST",
    path: "/store/customer-center/me/approval-deputy",
    access: decide,
    summary: "Name who decides for oneself during an absence",
    body: approvalDeputyBody,
    response: { status: 200, schema: approvalDeputyResponse },
    codes: [...refusals, "confirm_own_address"],
  },
  {
    method: "GET",
    path: "/store/customer-center/approval-deputies",
    access: manage,
    summary: "List who can decide in the own company, and who decides for them during an absence",
    response: { status: 200, schema: approvalDeputyListResponse },
    codes: ["not_found"],
  },
  {
    method: "POST",
    path: "/store/customer-center/users/:id/approval-deputy",
    access: manage,
    summary: "Name who decides for somebody in the own company during an absence",
    body: approvalDeputyBody,
    response: { status: 200, schema: approvalDeputyResponse },
    codes: [...refusals, "confirm_own_address"],
  },
  {
    method: "GET",
    path: "/admin/customer-center/companies/:id/approval-deputies",
    access: operator("read"),
    summary: "List who can decide in a company, and who decides for them during an absence",
    response: { status: 200, schema: approvalDeputyListResponse },
    codes: ["not_found"],
  },
  {
    method: "POST",
    path: "/admin/customer-center/business-users/:id/approval-deputy",
    access: operator("update"),
    summary: "Name who decides for somebody during an absence",
    body: approvalDeputyBody,
    response: { status: 200, schema: approvalDeputyResponse },
    codes: [...refusals],
  },
] satisfies RouteDeclaration[]
