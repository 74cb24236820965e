import { listShippingOptionsForCartWorkflow } from "@medusajs/medusa/core-flows"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { getOptions } from "../../get-options"
import { setShippingPricingContext } from "../carts/set-cart-pricing-context"

if (getOptions().hooks.setPricingContext) {
  listShippingOptionsForCartWorkflow.hooks.setPricingContext(async ({ cart }, { container }) => {
    return new StepResponse(await setShippingPricingContext(container, cart.id))
  })
}
