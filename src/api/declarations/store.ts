import type { RouteDeclaration } from "../access/route-declaration"
import {
  activationBody,
  activationResponse,
  applicationBody,
  applicationReceivedResponse,
  disputeBody,
  disputeResponse,
} from "../schemas/activation"
import { fieldListQuery, fieldListResponse } from "../schemas/fields"
import { companyDetailResponse, confirmationResponse, meResponse } from "../schemas/company"

const base = "/store/customer-center"

/** The shoppers' routes. */
export const storeDeclarations = [
  {
    method: "POST",
    path: `${base}/activations`,
    access: { who: "anyone" },
    summary: "Activate an account with customer number, invoice number and e-mail, checked against the ERP",
    body: activationBody,
    // four entries and fifty further fields
    bodyLimit: 131_072,
    response: { status: 201, schema: activationResponse },
    codes: [
      "activation_refused",
      "ask_your_administrator",
      "company_inactive",
      "user_deactivated",
      "already_activated",
      "too_many_attempts",
      "erp_unavailable",
    ],
  },
  {
    method: "POST",
    path: `${base}/activation-disputes`,
    access: { who: "anyone" },
    summary: "\"This was not me\": lock the account that was activated with one's own e-mail address",
    body: disputeBody,
    bodyLimit: 32_768,
    response: { status: 200, schema: disputeResponse },
    codes: ["link_invalid", "too_many_attempts"],
  },
  {
    method: "POST",
    path: `${base}/applications`,
    access: { who: "anyone" },
    summary: "Hand an activation that does not succeed over to the shop",
    body: applicationBody,
    bodyLimit: 32_768,
    response: { status: 202, schema: applicationReceivedResponse },
    codes: ["too_many_attempts"],
  },
  {
    method: "GET",
    path: `${base}/fields`,
    access: { who: "anyone" },
    summary: "The further fields that a form of this shop has",
    query: fieldListQuery,
    response: { status: 200, schema: fieldListResponse },
    codes: [],
  },
  {
    method: "GET",
    path: `${base}/me`,
    access: { who: "customer" },
    summary: "Who am I here: user, places, roles, permissions and features",
    response: { status: 200, schema: meResponse },
    codes: ["not_found"],
  },
  {
    method: "POST",
    path: `${base}/me/confirmation`,
    access: { who: "customer" },
    summary: "Send a fresh link that confirms the own address; at most one in ten minutes",
    response: { status: 202, schema: confirmationResponse },
    codes: [],
  },
  {
    method: "GET",
    path: `${base}/me/company`,
    access: { who: "member", permission: "center.view" },
    summary: "The own company with its main contacts and the state of its center",
    response: { status: 200, schema: companyDetailResponse },
    codes: [],
  },
] satisfies RouteDeclaration[]
