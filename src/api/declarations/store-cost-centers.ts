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

const base = "/store/customer-center"
const manage = { who: "member", permission: "cost_centers.manage" } as const

/** Cost centers of the own company, and which of them its users may choose (C1). */
export const storeCostCenterDeclarations = [
  {
    method: "GET",
    path: `${base}/cost-centers`,
    access: manage,
    summary: "List the cost centers of the own company, each below the one above it",
    query: costCenterListQuery,
    response: { status: 200, schema: costCenterListResponse },
    codes: [],
  },
  {
    method: "POST",
    path: `${base}/cost-centers`,
    access: manage,
    summary: "Make a cost center, at the top or below another one",
    body: costCenterCreateBody,
    response: { status: 201, schema: costCenterResponse },
    codes: ["not_found", "cost_center_code_taken", "cost_center_too_deep", "confirm_own_address"],
  },
  {
    method: "GET",
    path: `${base}/cost-centers/:id`,
    access: manage,
    summary: "Retrieve a cost center, with who may choose it",
    response: { status: 200, schema: costCenterResponse },
    codes: ["not_found"],
  },
  {
    method: "POST",
    path: `${base}/cost-centers/:id`,
    access: manage,
    summary: "Rename, move, deactivate or activate a cost center; a move holds from the next order on",
    body: costCenterUpdateBody,
    response: { status: 200, schema: costCenterResponse },
    codes: [
      "not_found",
      "changed_meanwhile",
      "cost_center_code_taken",
      "cost_center_cycle",
      "cost_center_too_deep",
      "confirm_own_address",
    ],
  },
  {
    method: "DELETE",
    path: `${base}/cost-centers/:id`,
    access: manage,
    summary: "Remove a cost center that nothing lies below and no budget is set for",
    response: { status: 200, schema: removedResponse },
    codes: ["not_found", "cost_center_in_use", "confirm_own_address"],
  },
  {
    method: "GET",
    path: `${base}/users/:id/cost-centers`,
    access: manage,
    summary: "The cost centers that a user may choose, the default first",
    response: { status: 200, schema: userCostCentersResponse },
    codes: ["not_found"],
  },
  {
    method: "POST",
    path: `${base}/users/:id/cost-centers`,
    access: manage,
    summary: "Say which cost centers a user may choose, and which is the default; the list replaces the one before",
    body: userCostCentersBody,
    response: { status: 200, schema: userCostCentersResponse },
    codes: ["changed_meanwhile", "not_found", "confirm_own_address"],
  },
] satisfies RouteDeclaration[]
