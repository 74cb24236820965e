import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { getOptions } from "../../get-options"
import { gateCheckout, releaseCheckout } from "../checkout/gate-checkout"

// the platform takes one handler a hook in the whole shop
if (getOptions().hooks.completeCart) {
  completeCartWorkflow.hooks.validate(gateCheckout, releaseCheckout)
}
