import type { Budget } from "../client"

/** Of what may be spent, so much is left at most. */
const nearlyUsedShare = 0.2

/** Whether a budget nears its end, orders that are being placed included; one per order has none. */
export function isNearlyUsed({ period, amount, carried, left }: Pick<Budget, "period" | "amount" | "carried" | "left">): boolean {
  return period !== "order" && Number(left) <= (Number(amount) + Number(carried)) * nearlyUsedShare
}
