export { activateAccountWorkflow } from "./activation/activate-account"
export { createUserWorkflow } from "./users/create-user"
export { updateUserWorkflow } from "./users/update-user"
export { activateUserWorkflow } from "./users/activate-user"
export { deactivateUserWorkflow } from "./users/deactivate-user"
export { removeUserWorkflow } from "./users/remove-user"
export { changeEmailWorkflow } from "./email-change/change-email"
export type { EmailChangeRun } from "./email-change/types"
export { createLimitWorkflow } from "./budgets/create-limit"
export { updateLimitWorkflow } from "./budgets/update-limit"
export { deleteLimitWorkflow } from "./budgets/delete-limit"
export type { LimitCreateRun, LimitDeleteRun, LimitFacts, LimitTerms, LimitUpdateRun } from "./budgets/types"
export { requestApprovalWorkflow } from "./approvals/request-approval"
export { editApprovalWorkflow } from "./approvals/edit-approval"
export { moveApprovalWorkflow } from "./approvals/move-approval"
export { setApprovalSettingsWorkflow } from "./approvals/set-approval-settings"
export { setApprovalCeilingWorkflow } from "./approvals/set-approval-ceiling"
export { setApprovalDeputyWorkflow } from "./approvals/set-approval-deputy"
export type { ApprovalActRun, ApprovalActor, ApprovalCeilingRun, ApprovalDeputyRun, ApprovalEditRun, ApprovalFacts, ApprovalRequestRun, ApprovalSettingsRun, PlannedRequest } from "./approvals/types"
export { createApprovalRuleWorkflow } from "./approval-rules/create-rule"
export { updateApprovalRuleWorkflow } from "./approval-rules/update-rule"
export { deleteApprovalRuleWorkflow } from "./approval-rules/delete-rule"
export { setApprovalRuleScopeWorkflow } from "./approval-rules/set-rule-scope"
export type { RuleCreateRun, RuleDeleteRun, RuleScopeRun, RuleUpdateRun } from "./approval-rules/types"
export { createCostCenterWorkflow } from "./cost-centers/create-cost-center"
export { updateCostCenterWorkflow } from "./cost-centers/update-cost-center"
export { deleteCostCenterWorkflow } from "./cost-centers/delete-cost-center"
export { assignCostCentersWorkflow } from "./cost-centers/assign-cost-centers"
export type {
  CostCenterAssignRun,
  CostCenterChoices,
  CostCenterCreateRun,
  CostCenterDeleteRun,
  CostCenterFacts,
  CostCenterUpdateRun,
} from "./cost-centers/types"
export { keepLastMainContact, restoreMainContacts } from "./users/keep-last-main-contact"
export type {
  AcceptedUser,
  UserActResult,
  UserActRun,
  UserFacts,
  UserLeaveRun,
  UserResult,
  UserRun,
  UserUpdateRun,
} from "./users/types"
export {
  setCartPricingContext,
  setNewCartPricingContext,
  setShippingPricingContext,
} from "./carts/set-cart-pricing-context"
export { gateCheckout, releaseCheckout } from "./checkout/gate-checkout"
export type { AcceptedActivation, ActivationResult, ActivationRun } from "./activation/types"
export { registerAccess } from "../access-catalogue"
export type { AccessExtensionInput } from "../modules/company/rules/access-extension"
export { isAllowed } from "./access/is-allowed"
export type { AccessSubject } from "./access/is-allowed"
