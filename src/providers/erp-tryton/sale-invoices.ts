import { z } from "@medusajs/framework/zod"
import type { ErpOrderInvoices } from "../../modules/erp/order-types"
import type { TrytonOptions } from "./options"
import { searchRead } from "./search-read"
import type { TrytonClient } from "./tryton-client"

/** People copy sales, with their descriptions: more of them than orders may be found. */
const MOST_SALES = 1_000

const saleRow = z.object({ description: z.string(), invoices: z.array(z.number().int()) })
const invoiceRow = z.object({ id: z.number().int(), number: z.string().nullish() })

/** The numbers of the invoices that Tryton made of sales (G7), in the states that count; the oldest sale of an order is its own. */
export async function listSaleInvoices(
  client: TrytonClient,
  { orderIds, states }: { orderIds: readonly string[]; states: TrytonOptions["invoiceStates"] },
  signal: AbortSignal
): Promise<ErpOrderInvoices[]> {
  if (orderIds.length === 0) {
    return []
  }
  const sales = await searchRead(
    client,
    { model: "sale.sale", domain: [["description", "in", orderIds]], fields: ["description", "invoices"], row: saleRow, limit: MOST_SALES },
    signal
  )
  const ids = [...new Set(sales.flatMap(({ invoices }) => invoices))]
  const invoices = ids.length === 0 ? [] : await readInvoices(client, { ids, states }, signal)
  return orderIds.flatMap((orderId) => {
    const sale = sales.find(({ description }) => description === orderId)
    return sale
      ? [{ orderId, invoiceNumbers: invoices.flatMap(({ id, number }) => (number && sale.invoices.includes(id) ? [number] : [])) }]
      : []
  })
}

async function readInvoices(
  client: TrytonClient,
  { ids, states }: { ids: readonly number[]; states: TrytonOptions["invoiceStates"] },
  signal: AbortSignal
): Promise<z.infer<typeof invoiceRow>[]> {
  const domain = [["id", "in", ids], ["type", "=", "out"], ["state", "in", states]]
  return await searchRead(client, { model: "account.invoice", domain, fields: ["number"], row: invoiceRow, limit: ids.length }, signal)
}
