import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { BUDGET_MODULE } from ".."
import type BudgetModuleService from "../service"

export interface TestLedger {
  service: BudgetModuleService
  sql: (statement: string) => Promise<Record<string, unknown>[]>
}

/** A ledger of its own for each test, on a real database. */
export function describeLedger(
  suite: (ledger: TestLedger) => void
): void {
  moduleIntegrationTestRunner<BudgetModuleService>({
    moduleName: BUDGET_MODULE,
    resolve: join(__dirname, ".."),
    pathToMigrations: join(__dirname, "../migrations"),
    testSuite: ({ service, MikroOrmWrapper }) =>
      suite({ service, sql: async (statement) => await MikroOrmWrapper.forkManager().execute(statement) }),
  })
}
