export { activateAccountWorkflow } from "./activation/activate-account"
export {
  setCartPricingContext,
  setNewCartPricingContext,
  setShippingPricingContext,
} from "./carts/set-cart-pricing-context"
export type { AcceptedActivation, ActivationResult, ActivationRun } from "./activation/types"
