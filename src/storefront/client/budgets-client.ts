import type {
  Budget,
  BudgetChanges,
  BudgetInput,
  BudgetList,
  BudgetListQuery,
  BudgetPeriods,
  Statement,
  StatementQuery,
  WhatIf,
  WhatIfInput,
} from "./budget-types"
import type { GapConfirmation } from "./gap-confirmation"
import type { ApprovalGap } from "./gap-types"
import { renderQuery, type CallCenter } from "./call-center"
import { send, type TransportOptions } from "./transport"

/** C1, C9: the budgets of the company that the client acts in. Setting them needs `budgets.manage`, seeing them `budgets.view_own`. */
export interface BudgetsClient {
  /** All that hold for oneself now, one's own and shared ones. */
  listMyBudgets(): Promise<Budget[]>
  /** All of the company. Needs `budgets.manage`. */
  listBudgets(query?: BudgetListQuery): Promise<BudgetList>
  /** Refuses with `not_found` for one that does not hold for oneself, unless one may manage them. */
  retrieveBudget(id: string): Promise<Budget>
  /** Refuses with `limit_exists`, `not_found` (no such user or role), `confirm_own_address`, `nobody_could_approve`. */
  addBudget(input: BudgetInput & GapConfirmation): Promise<Budget>
  /**
   * What a budget would have done to the orders of its last periods, before it is set or changed; nothing is stored.
   * Needs `budgets.manage`. Refuses as `addBudget` does.
   */
  tryBudget(input: WhatIfInput): Promise<WhatIf>
  /** Null where the amount was emptied, which takes the budget away. Refuses with `changed_meanwhile`, `limit_exists`, `nobody_could_approve`. */
  updateBudget(id: string, changes: BudgetChanges): Promise<Budget | null>
  /** C7: over which budgets nobody could approve an order as things stand. Needs `budgets.manage`. */
  retrieveApprovalGap(): Promise<ApprovalGap>
  /** Refuses with `not_found`. */
  removeBudget(id: string): Promise<void>
  /** How it stood over its last periods, for a chart. */
  listBudgetPeriods(id: string): Promise<BudgetPeriods>
  /** What moved a budget, newest first. */
  retrieveStatement(id: string, query?: StatementQuery): Promise<Statement>
  /** The same as CSV, all of it. Needs `export` as well. */
  exportStatement(id: string): Promise<Blob>
}

/** @param headers asked anew for each call, as a token may have come meanwhile */
export function createBudgetsClient(
  call: CallCenter,
  transport: TransportOptions,
  headers: () => Record<string, string>
): BudgetsClient {
  const at = (id: string) => `/budgets/${encodeURIComponent(id)}`
  return {
    listMyBudgets: async () => (await call<{ budgets: Budget[] }>("GET", "/budgets/mine")).budgets,
    listBudgets: (query = {}) => call("GET", `/budgets${renderQuery({ ...query })}`),
    retrieveBudget: async (id) => (await call<{ budget: Budget }>("GET", at(id))).budget,
    addBudget: async (input) => (await call<{ budget: Budget }>("POST", "/budgets", input)).budget,
    tryBudget: async (input) => (await call<{ what_if: WhatIf }>("POST", "/budgets/what-if", input)).what_if,
    updateBudget: async (id, changes) =>
      (await call<{ budget: Budget | null }>("POST", at(id), changes)).budget,
    retrieveApprovalGap: async () =>
      (await call<{ nobody_can_approve: ApprovalGap }>("GET", "/budgets/nobody-can-approve")).nobody_can_approve,
    removeBudget: async (id) => {
      await call("DELETE", at(id))
    },
    listBudgetPeriods: (id) => call("GET", `${at(id)}/periods`),
    retrieveStatement: (id, query = {}) =>
      call("GET", `${at(id)}/statement${renderQuery({ ...query })}`),
    exportStatement: async (id) => {
      const response = await send(transport, {
        method: "GET",
        path: `/store/customer-center${at(id)}/statement/export`,
        headers: { accept: "text/csv, application/json", ...headers() },
      })
      return await response.blob()
    },
  }
}
