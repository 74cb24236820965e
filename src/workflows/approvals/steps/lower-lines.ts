import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { BegunEdit } from "../../../modules/approval/edit-keeper"
import { approvalRefusal } from "../../../modules/approval/errors"
import type { LineChange } from "../../../modules/approval/types"
import { readFingerprint } from "../read-fingerprint"
import { reduceCart } from "../reduce-cart"

export const lowerLinesStepId = "lower-approval-lines"

/**
 * Changes the cart, if it still is what the buyer has asked for. `beginEditStep` undoes it.
 *
 * @returns the promotions that it had before
 */
export const lowerLinesStep = createStep(
  lowerLinesStepId,
  async ({ begun, changes }: { begun: BegunEdit; changes: LineChange[] }, { container }): Promise<StepResponse<string[]>> => {
    const { cart_id: cartId, fingerprint } = begun.before
    const found = await readFingerprint(container, cartId)
    if (found?.fingerprint !== fingerprint) {
      throw approvalRefusal("approval_outdated")
    }
    const promotions = found.cart.promotions.flatMap((promotion) => promotion ?? [])
    await reduceCart(container, { cartId, lines: changes, promotionCodes: promotions.flatMap(({ code }) => code ?? []) })
    return new StepResponse(promotions.map(({ id }) => id))
  }
)
