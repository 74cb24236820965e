export { activateAccountWorkflow } from "./activation/activate-account"
export { createUserWorkflow } from "./users/create-user"
export { keepLastMainContact, restoreMainContacts } from "./users/keep-last-main-contact"
export type { AcceptedUser, UserResult, UserRun } from "./users/types"
export {
  setCartPricingContext,
  setNewCartPricingContext,
  setShippingPricingContext,
} from "./carts/set-cart-pricing-context"
export type { AcceptedActivation, ActivationResult, ActivationRun } from "./activation/types"
export { registerAccess } from "../access-catalogue"
export type { AccessExtensionInput } from "../modules/company/rules/access-extension"
export { isAllowed } from "./access/is-allowed"
export type { AccessSubject } from "./access/is-allowed"
