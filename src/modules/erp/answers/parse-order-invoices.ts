import { z } from "@medusajs/framework/zod"
import type { ErpOrderInvoices } from "../order-types"
import { optionalLine } from "./fields"
import { NonsenseError } from "./nonsense-error"

/** So many are kept of one order; more are nobody's to read. */
const MOST_INVOICES = 100

const answered = z.array(z.object({ orderId: z.string(), invoiceNumbers: z.array(optionalLine(64)) }))

/**
 * Reads a provider's answer to which invoices orders have: each order that was asked for once, also where it has none, each number
 * once. One order's bad record must not cost the others theirs: what is no number counts as missing, and other orders are left out.
 *
 * @throws NonsenseError where it is no such list
 */
export function parseOrderInvoices(answer: unknown, { orderIds }: { orderIds: readonly string[] }): ErpOrderInvoices[] {
  const parsed = answered.safeParse(answer)
  if (!parsed.success) {
    throw new NonsenseError("the invoices of orders", parsed.error)
  }
  const numbers = new Map([...new Set(orderIds)].map((orderId) => [orderId, new Set<string>()]))
  for (const { orderId, invoiceNumbers } of parsed.data) {
    invoiceNumbers.forEach((number) => number !== null && numbers.get(orderId)?.add(number))
  }
  return [...numbers].map(([orderId, found]) => ({ orderId, invoiceNumbers: [...found].slice(0, MOST_INVOICES) }))
}
