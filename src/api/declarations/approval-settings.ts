import type { RouteDeclaration } from "../access/route-declaration"
import { approvalSettingsBody, approvalSettingsResponse } from "../schemas/approval-settings"

const own = "/store/customer-center/approval-settings"
const ofCompany = "/admin/customer-center/companies/:id/approval-settings"
const manage = { who: "member", permission: "approval_rules.manage" } as const

function operator(operation: "read" | "update") {
  return { who: "operator", resource: "customer_center_approval", operation } as const
}

/** How approvals go in a company (C7), for its main contacts and for operators. */
export const approvalSettingsDeclarations = [
  {
    method: "GET",
    path: own,
    access: manage,
    summary: "Retrieve how approvals go in the own company",
    response: { status: 200, schema: approvalSettingsResponse },
    codes: ["not_found"],
  },
  {
    method: "POST",
    path: own,
    access: manage,
    summary: "Say how approvals go in the own company",
    body: approvalSettingsBody,
    response: { status: 200, schema: approvalSettingsResponse },
    codes: ["not_found", "confirm_own_address", "changed_meanwhile", "nobody_could_approve"],
  },
  {
    method: "GET",
    path: ofCompany,
    access: operator("read"),
    summary: "Retrieve how approvals go in a company",
    response: { status: 200, schema: approvalSettingsResponse },
    codes: ["not_found"],
  },
  {
    method: "POST",
    path: ofCompany,
    access: operator("update"),
    summary: "Say how approvals go in a company",
    body: approvalSettingsBody,
    response: { status: 200, schema: approvalSettingsResponse },
    codes: ["not_found", "changed_meanwhile", "nobody_could_approve"],
  },
] satisfies RouteDeclaration[]
