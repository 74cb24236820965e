import type { RouteDeclaration } from "../access/route-declaration"
import { delegationBody, delegationEndedResponse, delegationResponse } from "../schemas/delegation"

const path = "/store/customer-center/delegation"
const access = { who: "member", permission: "delegate" } as const

/** Acting for another customer number (B10). */
export const storeDelegationDeclarations = [
  {
    method: "GET",
    path,
    access,
    summary: "For whom one acts, with that customer's profile",
    response: { status: 200, schema: delegationResponse },
    codes: [],
  },
  {
    method: "POST",
    path,
    access,
    summary: "Act for another customer number from now on; it must be granted to the user and known to the ERP",
    body: delegationBody,
    response: { status: 200, schema: delegationResponse },
    codes: ["delegate_unknown_number", "company_inactive", "erp_unavailable"],
  },
  {
    method: "DELETE",
    path,
    access,
    summary: "Undelegate: act for the own company again",
    response: { status: 200, schema: delegationEndedResponse },
    codes: [],
  },
] satisfies RouteDeclaration[]
