import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, PromotionActions } from "@medusajs/framework/utils"
import { updateCartPromotionsWorkflow, updateTaxLinesWorkflow } from "@medusajs/medusa/core-flows"
import type { LineChange } from "../../modules/approval/types"

/**
 * Lowers lines of a cart at the prices that they have. The platform's own way prices a line anew whose quantity changes; here taxes and
 * promotions alone are worked out again. Payments are left as they are: they are put right when it is ordered.
 */
export async function reduceCart(
  container: MedusaContainer,
  { cartId, lines, promotionCodes }: { cartId: string; lines: readonly LineChange[]; promotionCodes: string[] }
): Promise<void> {
  const carts = container.resolve(Modules.CART)
  const lowered = lines.filter(({ to }) => to > 0)
  const removed = lines.filter(({ to }) => to === 0)
  if (lowered.length > 0) {
    await carts.updateLineItems(lowered.map(({ id, to }) => ({ selector: { id }, data: { quantity: to } })))
  }
  if (removed.length > 0) {
    await carts.softDeleteLineItems(removed.map(({ id }) => id))
  }
  await updateTaxLinesWorkflow(container).run({ input: { cart_id: cartId } })
  await updateCartPromotionsWorkflow(container).run({
    input: { cart_id: cartId, promo_codes: promotionCodes, action: PromotionActions.REPLACE },
  })
}
