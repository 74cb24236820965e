import { MathBN } from "@medusajs/framework/utils"
import type { Money } from "../types"

/** What one of the money's currency is worth in another one; null where nobody says so. */
export function rateTo(currencyCode: string, { currencyCode: own, rates }: Pick<Money, "currencyCode" | "rates">): string | null {
  if (currencyCode === own) {
    return "1"
  }
  return Object.hasOwn(rates, currencyCode) ? (rates[currencyCode] ?? null) : null
}

/**
 * The amount in another currency, exactly and not rounded: balances are sums of such products, and must
 * stay sums of them whatever is taken back later.
 */
export function convertTo(currencyCode: string, money: Money): string | null {
  const rate = rateTo(currencyCode, money)
  return rate === null ? null : MathBN.mult(money.amount, rate).toFixed()
}

/** Currencies of limits that an amount has to be converted to; each once. */
export function findForeignCurrencies(
  states: readonly { limit: { currencyCode: string } }[],
  currencyCode: string
): string[] {
  return [...new Set(states.map(({ limit }) => limit.currencyCode))].filter((code) => code !== currencyCode)
}
