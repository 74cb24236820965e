import { MathBN } from "@medusajs/framework/utils"

/** A decimal as the platform gives it: a number, a string, or an object of its own. */
export type Decimal = Parameters<typeof MathBN.convert>[0]

/**
 * What counts of a cart (C1): the gross total after promotions, with shipping, before gift cards and store credit,
 * which are ways of paying. The platform's own `total` is net of these.
 */
export function computeCartAmount({ item_total, shipping_total }: { item_total: Decimal; shipping_total: Decimal }): string {
  return MathBN.add(item_total, shipping_total).toFixed()
}

export interface OrderAmountFacts {
  status: string
  /** After promotions and returns, with tax. */
  item_total: Decimal
  shipping_total: Decimal
  /** Gift cards and store credit that were paid with, and what was credited later. */
  credit_lines: readonly { amount: Decimal; metadata: Record<string, unknown> | null }[]
}

/**
 * What counts of an order by now: nothing of a cancelled one. A credit that came with a later version of the order is
 * a refund and lowers it; what came with the order itself is a way of paying. Never below nothing.
 */
export function computeOrderAmount({ status, item_total, shipping_total, credit_lines }: OrderAmountFacts): string {
  if (status === "canceled") {
    return "0"
  }
  const refunded = credit_lines
    .filter(({ metadata }) => metadata?.created_in_version !== undefined)
    .reduce((sum, { amount }) => MathBN.add(sum, amount), MathBN.convert(0))
  const left = MathBN.sub(MathBN.add(item_total, shipping_total), refunded)
  return MathBN.gt(left, 0) ? left.toFixed() : "0"
}
