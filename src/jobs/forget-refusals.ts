import type { MedusaContainer } from "@medusajs/framework/types"
import { BUDGET_MODULE } from "../modules/budget"
import type BudgetModuleService from "../modules/budget/service"

/** The longest window of a limit, so that one can be told why it held somebody up. */
const KEPT_DAYS = 366
/** Bounds one statement; what is left goes with the next one, or tomorrow. */
const BATCH = 5_000
const MOST_BATCHES = 100

/** Deletes what limits refused a year ago; a table that only grows gets slow. */
export default async function forgetRefusalsJob(container: MedusaContainer): Promise<void> {
  const budgets = container.resolve<BudgetModuleService>(BUDGET_MODULE)
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const deleted = await budgets.deleteRefusals({ olderThanDays: KEPT_DAYS, limit: BATCH })
    if (deleted < BATCH) {
      break
    }
  }
}

export const config = {
  name: "customer-center-forget-refusals",
  schedule: "37 3 * * *",
}
