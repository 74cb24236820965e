import type { MedusaRequest } from "@medusajs/framework/http"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import type { Limit } from "../../modules/budget/types"
import { describeEntries } from "../../workflows/budgets/describe-entries"
import type { DescribedEntry } from "../../workflows/budgets/describe-entries"
import type { StatementViewer } from "../../workflows/budgets/name-spendings"
import { Refusal } from "../errors/refusal"
import type { Statement, StatementEntry } from "../schemas/budgets"
import { answerBudget } from "./budget"

interface Asked {
  company: { id: string; name: string }
  limit: Limit
  viewer: StatementViewer
  query: { limit: number; after?: string | undefined; period: "current" | "all" }
}

/** A page of what moved a budget (C9). */
export async function answerStatement(req: MedusaRequest, { company, limit, viewer, query }: Asked): Promise<Statement> {
  const { limits } = req.scope.resolve<BudgetModuleService>(BUDGET_MODULE)
  const budget = await answerBudget(req, { company, limit })
  if (!budget) {
    throw new Refusal("not_found")
  }
  const page = await limits.listStatement({
    limitId: limit.id,
    limit: query.limit,
    after: query.after,
    windowStartsAt: query.period === "current" && budget.starts_at !== null ? new Date(budget.starts_at) : undefined,
  })
  const entries = await describeEntries(req.scope, { companyId: company.id, entries: page.entries, viewer })
  return { budget, entries: entries.map(presentEntry), limit: query.limit, next: page.next }
}

function presentEntry(entry: DescribedEntry): StatementEntry {
  return {
    id: entry.id,
    kind: entry.kind,
    cause: entry.cause,
    occurred_at: entry.occurredAt.toISOString(),
    starts_at: entry.startsAt.toISOString(),
    used_change: entry.usedChange,
    reserved_change: entry.reservedChange,
    is_me: entry.isMe,
    user_name: entry.userName,
    order_id: entry.orderId,
    order_display_id: entry.orderDisplayId,
    source: entry.source,
  }
}
