import { createCartWorkflow } from "@medusajs/medusa/core-flows"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { getOptions } from "../../get-options"
import { setNewCartPricingContext } from "../carts/set-cart-pricing-context"

if (getOptions().hooks.setPricingContext) {
  createCartWorkflow.hooks.setPricingContext(async ({ customerData }, { container }) => {
    return new StepResponse(await setNewCartPricingContext(container, customerData.customer?.id ?? null))
  })
}
