import { MathBN } from "@medusajs/framework/utils"

/** What an edit may not make worse, before and after it. */
interface EditFacts {
  readonly amount: string
  readonly unitPrices: ReadonlyMap<string, string>
  readonly promotionIds: readonly string[]
}

/**
 * An edit that lowers quantities may not make anything dearer (C6), and where a promotion falls away by it, another basket would be ordered
 * than the buyer has put together: that is the buyer's to decide.
 *
 * @returns null where nothing is against it
 */
export function judgeEdit(before: EditFacts, after: EditFacts): "approval_edit_loses_promotion" | "approval_edit_dearer" | null {
  if (before.promotionIds.some((id) => !after.promotionIds.includes(id))) {
    return "approval_edit_loses_promotion"
  }
  const isDearer =
    MathBN.gt(after.amount, before.amount) ||
    [...after.unitPrices].some(([id, price]) => !MathBN.eq(price, before.unitPrices.get(id) ?? -1))
  return isDearer ? "approval_edit_dearer" : null
}
