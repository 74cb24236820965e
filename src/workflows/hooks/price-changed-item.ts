import { updateLineItemInCartWorkflow } from "@medusajs/medusa/core-flows"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { getOptions } from "../../get-options"
import { setCartPricingContext } from "../carts/set-cart-pricing-context"

if (getOptions().hooks.setPricingContext) {
  updateLineItemInCartWorkflow.hooks.setPricingContext(async ({ cart }, { container }) => {
    return new StepResponse(await setCartPricingContext(container, cart.id))
  })
}
