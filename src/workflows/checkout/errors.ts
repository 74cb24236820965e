import { MedusaError } from "@medusajs/framework/utils"

/** What the gate refuses an order with; the sentences for the pages stand in `api/errors`. */
export type GateRefusalCode =
  | "budget_blocked"
  | "approval_required"
  | "currency_mismatch"
  | "budget_check_failed"
  | "company_required"
  | "cost_center_unavailable"

/** The platform's own error handler keeps a code only on `not_allowed` and a few other types. */
export function gateRefusal(code: GateRefusalCode, message: string): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, message, code)
}

/** Somebody else is placing the same draft at this moment. */
export function orderInProgress(): MedusaError {
  return new MedusaError(MedusaError.Types.CONFLICT, "This order is being placed already", "order_in_progress")
}

export function placeRefusal(code: "company_inactive" | "user_deactivated" | "permission_denied"): MedusaError {
  return new MedusaError(MedusaError.Types.FORBIDDEN, `The order was refused: ${code}`, code)
}

/** What a cart's purchase details are refused with. */
export function detailsRefusal(code: "not_found" | "permission_denied" | "cost_center_unavailable" | "cart_ordered"): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, `The change was refused: ${code}`, code)
}
