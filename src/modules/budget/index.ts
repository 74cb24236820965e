import { Module } from "@medusajs/framework/utils"
import BudgetModuleService from "./service"

export const BUDGET_MODULE = "customer_center_budget"

/** Limits, the ledger they are kept by, and cost centers (C1, C8). */
export default Module(BUDGET_MODULE, { service: BudgetModuleService })
