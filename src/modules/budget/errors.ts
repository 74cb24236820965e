import { MedusaError } from "@medusajs/framework/utils"

/** What a change of limits or cost centers, or a move of money, is refused with; `api/errors` has the sentences. */
export type BudgetRefusalCode =
  | "not_found"
  | "limit_exists"
  | "changed_meanwhile"
  | "invalid_data"
  | "currency_mismatch"
  | "cost_center_code_taken"
  | "cost_center_cycle"
  | "cost_center_too_deep"
  | "cost_center_in_use"

export function budgetRefusal(code: BudgetRefusalCode): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, `The change was refused: ${code}`, code)
}

export function isKeyReused(error: unknown): boolean {
  return error instanceof MedusaError && error.code === "key_reused"
}

/** The same key came with another input. A fault of whoever calls; no person ever sees it. */
export function keyReused(key: string): MedusaError {
  return new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `The key ${key} stands for another spending already`, "key_reused")
}
