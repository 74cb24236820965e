import type { MedusaContainer } from "@medusajs/framework/types"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"

const PAGE = 200

/** Makes all balances anew from the entries (C11), one company after the other. @returns how many there are */
export async function rebuildLedger(container: MedusaContainer): Promise<number> {
  const budgets = container.resolve<BudgetModuleService>(BUDGET_MODULE)
  let balances = 0
  let companyIds = await budgets.listLedgerCompanies({ after: "", limit: PAGE })
  while (companyIds.length > 0) {
    for (const companyId of companyIds) {
      balances += await budgets.rebuild(companyId)
    }
    companyIds = await budgets.listLedgerCompanies({ after: companyIds.at(-1) ?? "", limit: PAGE })
  }
  return balances
}
