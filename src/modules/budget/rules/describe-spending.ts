import type { ReserveInput } from "../types"

/**
 * What a key stands for: the same key with another person or amount is a fault. When it was asked is left
 * out: a repeat comes later.
 */
export function describeSpending({ spender, cartId, money }: ReserveInput): string {
  return JSON.stringify([spender.companyId, spender.businessUserId, spender.customerId, cartId, money.currencyCode, money.amount])
}
