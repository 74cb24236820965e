import type { RouteDeclaration } from "../access/route-declaration"
import { approvalCeilingBody, approvalCeilingListResponse, approvalCeilingResponse } from "../schemas/approval-ceilings"

const manage = { who: "member", permission: "approval_rules.manage" } as const

function operator(operation: "read" | "update") {
  return { who: "operator", resource: "customer_center_approval", operation } as const
}

/** Up to what each approver may approve (C7), for a company's main contacts and for operators. */
export const approvalCeilingDeclarations = [
  {
    method: "GET",
    path: "/store/customer-center/approval-ceilings",
    access: manage,
    summary: "List who can decide in the own company, and up to what each may approve",
    response: { status: 200, schema: approvalCeilingListResponse },
    codes: ["not_found"],
  },
  {
    method: "POST",
    path: "/store/customer-center/users/:id/approval-ceiling",
    access: manage,
    summary: "Say up to what somebody in the own company may approve",
    body: approvalCeilingBody,
    response: { status: 200, schema: approvalCeilingResponse },
    codes: ["not_found", "not_oneself", "confirm_own_address", "no_ceiling_for_main_contacts", "changed_meanwhile", "nobody_could_approve"],
  },
  {
    method: "GET",
    path: "/admin/customer-center/companies/:id/approval-ceilings",
    access: operator("read"),
    summary: "List who can decide in a company, and up to what each may approve",
    response: { status: 200, schema: approvalCeilingListResponse },
    codes: ["not_found"],
  },
  {
    method: "POST",
    path: "/admin/customer-center/business-users/:id/approval-ceiling",
    access: operator("update"),
    summary: "Say up to what somebody may approve",
    body: approvalCeilingBody,
    response: { status: 200, schema: approvalCeilingResponse },
    codes: ["not_found", "no_ceiling_for_main_contacts", "changed_meanwhile", "nobody_could_approve"],
  },
] satisfies RouteDeclaration[]
