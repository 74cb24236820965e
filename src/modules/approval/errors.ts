import { MedusaError } from "@medusajs/framework/utils"

/** What an act on a request is refused with; `api/errors` has the sentences. */
export type ApprovalRefusalCode =
  | "not_found"
  | "permission_denied"
  | "cart_ordered"
  | "cart_incomplete"
  | "cart_awaiting_approval"
  | "approval_not_needed"
  | "nobody_can_approve"
  | "approval_not_own"
  | "approval_already_decided"
  | "approval_in_process"
  | "approval_outdated"
  | "approval_edit_not_lower"
  | "approval_edit_dearer"
  | "approval_edit_loses_promotion"
  | "changed_meanwhile"
  | "approval_comments_full"
  | "approval_over_ceiling"
  | "no_ceiling_for_main_contacts"
  | "approval_deputy_needless"
  | "approval_deputy_unknown"
  | "approval_deputy_past"
  | "approval_not_your_turn"
  | "approval_rules_full"
  | "approval_rules_by_operator"
  | "invalid_data"

export function approvalRefusal(code: ApprovalRefusalCode): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, `The request was refused: ${code}`, code)
}
