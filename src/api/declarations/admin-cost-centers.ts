import type { RouteDeclaration } from "../access/route-declaration"
import {
  costCenterCreateBody,
  costCenterListQuery,
  costCenterListResponse,
  costCenterResponse,
  costCenterUpdateBody,
  userCostCentersBody,
  userCostCentersResponse,
} from "../schemas/cost-centers"
import { removedResponse } from "../schemas/users"

const base = "/admin/customer-center/companies/:id/cost-centers"
const ofUser = "/admin/customer-center/business-users/:id/cost-centers"

function operator(operation: "read" | "create" | "update" | "delete") {
  return { who: "operator", resource: "customer_center_cost_center", operation } as const
}

/** What an operator does with the cost centers of any company (C1). */
export const adminCostCenterDeclarations = [
  {
    method: "GET",
    path: base,
    access: operator("read"),
    summary: "List the cost centers of a company, each below the one above it",
    query: costCenterListQuery,
    response: { status: 200, schema: costCenterListResponse },
    codes: ["not_found"],
  },
  {
    method: "POST",
    path: base,
    access: operator("create"),
    summary: "Make a cost center, at the top or below another one",
    body: costCenterCreateBody,
    response: { status: 201, schema: costCenterResponse },
    codes: ["not_found", "cost_center_code_taken", "cost_center_too_deep"],
  },
  {
    method: "GET",
    path: `${base}/:cost_center_id`,
    access: operator("read"),
    summary: "Retrieve a cost center of a company, with who may choose it",
    response: { status: 200, schema: costCenterResponse },
    codes: ["not_found"],
  },
  {
    method: "POST",
    path: `${base}/:cost_center_id`,
    access: operator("update"),
    summary: "Rename, move, deactivate or activate a cost center; a move holds from the next order on",
    body: costCenterUpdateBody,
    response: { status: 200, schema: costCenterResponse },
    codes: ["not_found", "changed_meanwhile", "cost_center_code_taken", "cost_center_cycle", "cost_center_too_deep"],
  },
  {
    method: "DELETE",
    path: `${base}/:cost_center_id`,
    access: operator("delete"),
    summary: "Remove a cost center that nothing lies below and no budget is set for",
    response: { status: 200, schema: removedResponse },
    codes: ["not_found", "cost_center_in_use"],
  },
  {
    method: "GET",
    path: ofUser,
    access: operator("read"),
    summary: "The cost centers that a user may choose, the default first",
    response: { status: 200, schema: userCostCentersResponse },
    codes: ["not_found"],
  },
  {
    method: "POST",
    path: ofUser,
    access: operator("update"),
    summary: "Say which cost centers a user may choose, and which is the default; the list replaces the one before",
    body: userCostCentersBody,
    response: { status: 200, schema: userCostCentersResponse },
    codes: ["changed_meanwhile", "not_found"],
  },
] satisfies RouteDeclaration[]
