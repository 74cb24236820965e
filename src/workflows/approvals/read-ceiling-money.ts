import type { MedusaContainer } from "@medusajs/framework/types"
import type { Money } from "../../modules/budget/types"
import { readCode } from "../activation/errors"
import { convertToLimits } from "../checkout/convert-to-limits"
import type { Ceiling } from "./rules/ceilings"

/**
 * A request's amount as it is compared with ceilings: with the rates that they need, as far as the shop gives them. Where its
 * function fails, which the log says, nobody is let past a ceiling by that.
 */
export async function readCeilingMoney(
  container: MedusaContainer,
  { amount, currency_code: currencyCode }: { amount: string; currency_code: string },
  capped: readonly { ceiling: Ceiling | null }[]
): Promise<Money> {
  const limits = capped.flatMap(({ ceiling }) => (ceiling ? [{ limit: ceiling }] : []))
  try {
    return await convertToLimits(container, { amount, currencyCode, at: new Date() }, async () => limits)
  } catch (error) {
    if (readCode(error) !== "budget_check_failed") {
      throw error
    }
    return { amount, currencyCode, rates: {} }
  }
}
