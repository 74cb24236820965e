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
  ownBudgetsResponse,
  statementQuery,
  statementResponse,
} from "../schemas/budgets"
import { removedResponse } from "../schemas/users"
import { unapprovedResponse } from "../schemas/unapproved"
import { whatIfBody, whatIfResponse } from "../schemas/what-if"

const base = "/store/customer-center/budgets"
const manage = { who: "member", permission: "budgets.manage" } as const
/** Who may manage sees any of the company, others what holds for them. */
const view = { who: "member", permission: "budgets.view_own" } as const

/** Budgets of the own company (C1, C9). */
export const storeBudgetDeclarations = [
  {
    method: "GET",
    path: base,
    access: manage,
    summary: "List the budgets of the own company, each with its use in the period that runs",
    query: budgetListQuery,
    response: { status: 200, schema: budgetListResponse },
    codes: ["not_found"],
  },
  {
    method: "POST",
    path: base,
    access: manage,
    summary: "Set a budget for a user, a role, a cost center or the company",
    body: budgetCreateBody,
    response: { status: 201, schema: budgetResponse },
    codes: ["not_found", "limit_exists", "confirm_own_address", "nobody_could_approve"],
  },
  {
    method: "GET",
    path: `${base}/mine`,
    access: view,
    summary: "Every budget that holds for oneself now, one's own and shared ones",
    response: { status: 200, schema: ownBudgetsResponse },
    codes: ["not_found"],
  },
  {
    method: "GET",
    path: `${base}/nobody-can-approve`,
    access: manage,
    summary: "Which budgets ask for an approval that nobody could give now, and to whom",
    response: { status: 200, schema: unapprovedResponse },
    codes: ["not_found"],
  },
  {
    method: "POST",
    path: `${base}/what-if`,
    access: manage,
    summary: "What a budget would have done to the orders of its last periods, before it is set or changed",
    body: whatIfBody,
    response: { status: 200, schema: whatIfResponse },
    codes: ["not_found"],
  },
  {
    method: "GET",
    path: `${base}/:id`,
    access: view,
    summary: "Retrieve a budget",
    response: { status: 200, schema: budgetResponse },
    codes: ["not_found"],
  },
  {
    method: "POST",
    path: `${base}/:id`,
    access: manage,
    summary: "Change a budget, from the next order on; an empty amount takes it away",
    body: budgetUpdateBody,
    response: { status: 200, schema: budgetUpdateResponse },
    codes: ["not_found", "changed_meanwhile", "limit_exists", "confirm_own_address", "nobody_could_approve"],
  },
  {
    method: "DELETE",
    path: `${base}/:id`,
    access: manage,
    summary: "Take a budget away",
    response: { status: 200, schema: removedResponse },
    codes: ["not_found", "confirm_own_address"],
  },
  {
    method: "GET",
    path: `${base}/:id/periods`,
    access: view,
    summary: "How a budget stood over its last periods, oldest first",
    response: { status: 200, schema: budgetPeriodsResponse },
    codes: ["not_found"],
  },
  {
    method: "GET",
    path: `${base}/:id/statement`,
    access: view,
    summary: "What moved a budget, newest first",
    query: statementQuery,
    response: { status: 200, schema: statementResponse },
    codes: ["not_found"],
  },
  {
    method: "GET",
    path: `${base}/:id/statement/export`,
    access: { who: "member", permission: "export", also: "budgets.view_own" },
    summary: "Download what moved a budget as CSV",
    response: { status: 200, schema: z.string(), contentType: "text/csv" },
    codes: ["not_found"],
  },
] satisfies RouteDeclaration[]
