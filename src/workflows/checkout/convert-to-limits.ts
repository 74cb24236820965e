import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { getOptions } from "../../get-options"
import { findForeignCurrencies } from "../../modules/budget/rules/convert-money"
import type { Money } from "../../modules/budget/types"
import { askShop } from "./ask-shop"

const rateSchema = z
  .string()
  .regex(/^\d+(\.\d+)?$/)
  .refine((value) => MathBN.gt(value, 0))
  .nullable()

/**
 * An amount with the rates that the limits need, as far as the shop gives them (option `budgets.rate`). Where every
 * limit is in the order's currency, which is nearly always, nobody is asked.
 *
 * @param listStates the limits that apply; where the shop gives no rates they are not looked up
 * @throws `budget_check_failed` where the shop's function fails: an order is not let past a limit for that
 */
export async function convertToLimits(
  container: MedusaContainer,
  { amount, currencyCode, at }: { amount: string; currencyCode: string; at: Date },
  listStates: () => Promise<readonly { limit: { currencyCode: string } }[]>
): Promise<Money> {
  const { rate } = getOptions().budgets
  const rates: Record<string, string> = {}
  if (rate) {
    for (const to of findForeignCurrencies(await listStates(), currencyCode)) {
      const value = await askShop(container, {
        option: "budgets.rate",
        schema: rateSchema,
        ask: () => rate({ from: currencyCode, to, at }),
      })
      if (value !== null) {
        rates[to] = value
      }
    }
  }
  return { amount, currencyCode, rates }
}
