import type { RouteDeclaration } from "../access/route-declaration"
import {
  approvalActBody,
  approvalApproveBody,
  approvalCommentBody,
  approvalListQuery,
  approvalListResponse,
  approvalRejectBody,
  approvalRemovedResponse,
  approvalResponse,
  approvalSendBody,
} from "../schemas/approvals"

const base = "/store/customer-center/approval-requests"
/** Buyers see their own, whoever may decide the company's; all others find nothing. */
const member = { who: "member", permission: null } as const
const decide = { who: "member", permission: "approvals.decide" } as const

/** Requests for approval (C4–C6). */
export const storeApprovalDeclarations = [
  {
    method: "POST",
    path: "/store/carts/:id/approval-requests",
    access: { who: "anyone" },
    summary: "Send a cart to those who can approve it; it cannot be changed meanwhile",
    body: approvalSendBody,
    response: { status: 201, schema: approvalResponse },
    codes: [
      "not_found",
      "permission_denied",
      "cart_ordered",
      "cart_incomplete",
      "cart_awaiting_approval",
      "approval_not_needed",
      "budget_blocked",
      "currency_mismatch",
      "cost_center_unavailable",
      "nobody_can_approve",
    ],
  },
  {
    method: "GET",
    path: base,
    access: member,
    summary: "List one's own requests for approval, what waits for one's decision, or all of the company",
    query: approvalListQuery,
    response: { status: 200, schema: approvalListResponse },
    codes: ["not_found"],
  },
  {
    method: "GET",
    path: `${base}/:id`,
    access: member,
    summary: "Retrieve a request: what was asked for, its life and comments, and what approving does to each limit",
    response: { status: 200, schema: approvalResponse },
    codes: ["not_found"],
  },
  {
    method: "POST",
    path: `${base}/:id/approve`,
    access: decide,
    summary: "Approve a request and order it; the answer says whether it was ordered, and if not why",
    body: approvalApproveBody,
    response: { status: 200, schema: approvalResponse },
    codes: ["not_found", "approval_not_own", "approval_already_decided"],
  },
  {
    method: "POST",
    path: `${base}/:id/reject`,
    access: decide,
    summary: "Reject a request, with a word why",
    body: approvalRejectBody,
    response: { status: 200, schema: approvalResponse },
    codes: ["not_found", "approval_not_own", "approval_already_decided"],
  },
  {
    method: "POST",
    path: `${base}/:id/comments`,
    access: member,
    summary: "Write a comment on a request",
    body: approvalCommentBody,
    response: { status: 200, schema: approvalResponse },
    codes: ["not_found", "approval_comments_full"],
  },
  {
    method: "POST",
    path: `${base}/:id/withdraw`,
    access: member,
    summary: "Take one's own request back, as long as nobody has decided; its cart is a basket again",
    body: approvalActBody,
    response: { status: 200, schema: approvalResponse },
    codes: ["not_found", "approval_already_decided"],
  },
  {
    method: "POST",
    path: `${base}/:id/change`,
    access: member,
    summary: "Make the cart of a request that was rejected, failed or withdrawn a basket again",
    body: approvalActBody,
    response: { status: 200, schema: approvalResponse },
    codes: ["not_found", "approval_in_process", "approval_already_decided"],
  },
  {
    method: "DELETE",
    path: `${base}/:id`,
    access: member,
    summary: "Take a handled request off one's own list",
    response: { status: 200, schema: approvalRemovedResponse },
    codes: ["not_found", "approval_in_process"],
  },
] satisfies RouteDeclaration[]
