import { z } from "@medusajs/framework/zod"
import { requiredLine } from "./fields"
import { NonsenseError } from "./nonsense-error"

const taken = z.object({ orderNumber: requiredLine(64) })

/**
 * Reads a provider's answer to an order that it was sent.
 *
 * @throws NonsenseError where there is no number in it
 */
export function parseOrderNumber(answer: unknown): string {
  const parsed = taken.safeParse(answer)
  if (!parsed.success) {
    throw new NonsenseError("an order's number", parsed.error)
  }
  return parsed.data.orderNumber
}
