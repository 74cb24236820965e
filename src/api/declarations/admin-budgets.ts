import { z } from "@medusajs/framework/zod"
import type { RouteDeclaration } from "../access/route-declaration"
import { budgetPeriodsResponse } from "../schemas/budget-periods"
import {
  budgetCreateBody,
  budgetListQuery,
  budgetListResponse,
  budgetResponse,
  budgetUpdateBody,
  budgetUpdateResponse,
  statementQuery,
  statementResponse,
} from "../schemas/budgets"
import { flaggedOrderListQuery, flaggedOrderListResponse } from "../schemas/flagged-orders"
import { orderLedgerResponse } from "../schemas/order-ledger"
import { removedResponse } from "../schemas/users"
import { unapprovedResponse } from "../schemas/unapproved"
import { whatIfBody, whatIfResponse } from "../schemas/what-if"

const base = "/admin/customer-center/companies/:id/budgets"

function operator(operation: "read" | "create" | "update" | "delete") {
  return { who: "operator", resource: "customer_center_budget", operation } as const
}

/** What an operator does with the budgets of any company (C1, C9). */
export const adminBudgetDeclarations = [
  {
    method: "GET",
    path: base,
    access: operator("read"),
    summary: "List the budgets of a company, each with its use in the period that runs",
    query: budgetListQuery,
    response: { status: 200, schema: budgetListResponse },
    codes: ["not_found"],
  },
  {
    method: "POST",
    path: base,
    access: operator("create"),
    summary: "Set a budget for a user, a role, a cost center or the company",
    body: budgetCreateBody,
    response: { status: 201, schema: budgetResponse },
    codes: ["not_found", "limit_exists", "nobody_could_approve"],
  },
  {
    method: "GET",
    path: `${base}/nobody-can-approve`,
    access: operator("read"),
    summary: "Which budgets ask for an approval that nobody could give now, and to whom",
    response: { status: 200, schema: unapprovedResponse },
    codes: ["not_found"],
  },
  {
    method: "POST",
    path: `${base}/what-if`,
    access: operator("read"),
    summary: "What a budget would have done to the orders of its last periods, before it is set or changed",
    body: whatIfBody,
    response: { status: 200, schema: whatIfResponse },
    codes: ["not_found"],
  },
  {
    method: "GET",
    path: `${base}/:budget_id`,
    access: operator("read"),
    summary: "Retrieve a budget of a company",
    response: { status: 200, schema: budgetResponse },
    codes: ["not_found"],
  },
  {
    method: "POST",
    path: `${base}/:budget_id`,
    access: operator("update"),
    summary: "Change a budget, from the next order on; an empty amount takes it away",
    body: budgetUpdateBody,
    response: { status: 200, schema: budgetUpdateResponse },
    codes: ["not_found", "changed_meanwhile", "limit_exists", "nobody_could_approve"],
  },
  {
    method: "DELETE",
    path: `${base}/:budget_id`,
    access: operator("delete"),
    summary: "Take a budget away",
    response: { status: 200, schema: removedResponse },
    codes: ["not_found"],
  },
  {
    method: "GET",
    path: `${base}/:budget_id/periods`,
    access: operator("read"),
    summary: "How a budget stood over its last periods, oldest first",
    response: { status: 200, schema: budgetPeriodsResponse },
    codes: ["not_found"],
  },
  {
    method: "GET",
    path: `${base}/:budget_id/statement`,
    access: operator("read"),
    summary: "What moved a budget, newest first",
    query: statementQuery,
    response: { status: 200, schema: statementResponse },
    codes: ["not_found"],
  },
  {
    method: "GET",
    path: `${base}/:budget_id/statement/export`,
    access: operator("read"),
    summary: "Download what moved a budget as CSV",
    response: { status: 200, schema: z.string(), contentType: "text/csv" },
    codes: ["not_found"],
  },
  {
    method: "GET",
    path: "/admin/customer-center/orders/:id/ledger",
    access: operator("read"),
    summary: "In whose name an order was placed, which budgets it counts to, and what moved it in the ledger",
    response: { status: 200, schema: orderLedgerResponse },
    codes: ["not_found"],
  },
  {
    method: "GET",
    path: "/admin/customer-center/flagged-orders",
    access: operator("read"),
    summary: "List the orders of all companies, or of one, that no budget let through first, or that count nowhere",
    query: flaggedOrderListQuery,
    response: { status: 200, schema: flaggedOrderListResponse },
    codes: [],
  },
] satisfies RouteDeclaration[]
