import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { getOptions } from "../../get-options"
import type { Spender } from "../../modules/budget/types"
import type { BudgetObjection } from "../../options/budget-options"
import { askShop } from "./ask-shop"

const objection = z
  .object({
    onExceed: z.enum(["approve", "block", "warn"]),
    message: z.object({ en: z.string().min(1), de: z.string().min(1) }),
  })
  .nullable()

/** What the shop's own budget check has against an order (G5, option `budgets.check`); null where it has none. */
export async function askOwnCheck(
  container: MedusaContainer,
  spending: { spender: Spender; cartId: string | null; amount: string; currencyCode: string }
): Promise<BudgetObjection | null> {
  const { check } = getOptions().budgets
  if (!check) {
    return null
  }
  const { spender, ...rest } = spending
  return await askShop(container, {
    option: "budgets.check",
    schema: objection,
    ask: () => check({ ...spender, ...rest }, container),
  })
}
