import type { MedusaRequest } from "@medusajs/framework/http"
import { MathBN } from "@medusajs/framework/utils"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import type { Limit, LimitState } from "../../modules/budget/types"
import { Refusal } from "../errors/refusal"
import type { BudgetPeriod, BudgetPeriods } from "../schemas/budget-periods"
import { answerBudget } from "./budget"

/** A year of the common monthly limit. */
const MOST_PERIODS = 12

/** How a budget stood over its last periods (C9), each read from its own balance: it costs the same after a million orders. */
export async function answerPeriods(
  req: MedusaRequest,
  { company, limit }: { company: { id: string; name: string }; limit: Limit }
): Promise<BudgetPeriods> {
  const budget = await answerBudget(req, { company, limit })
  if (!budget) {
    throw new Refusal("not_found")
  }
  const at = new Date()
  const states = await req.scope
    .resolve<BudgetModuleService>(BUDGET_MODULE)
    .limits.listPeriods(limit, { at, count: MOST_PERIODS })
  return { budget, periods: states.flatMap((state) => presentPeriod(state, at)) }
}

function presentPeriod({ limit, window, committed, reserved, carried }: LimitState, at: Date): BudgetPeriod[] {
  return window
    ? [
        {
          starts_at: window.startsAt.toISOString(),
          ends_at: window.endsAt?.toISOString() ?? null,
          is_current: window.endsAt === null || at < window.endsAt,
          used: committed,
          reserved,
          available: MathBN.add(limit.amount, carried).toFixed(),
        },
      ]
    : []
}
