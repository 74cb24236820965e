import { z } from "@medusajs/framework/zod"
import type { PluginOptionsInput } from "../../src/options"
import { parseTrytonOptions } from "../../src/providers/erp-tryton/options"
import { searchRead } from "../../src/providers/erp-tryton/search-read"
import { TrytonClient } from "../../src/providers/erp-tryton/tryton-client"
import type { TestShop } from "./describe-shop"
import { readText } from "./read-body"
import { selectAll } from "./rows"
import { startSampleTryton } from "./sample-tryton"

/** An order as people find it in the ERP. */
interface ArrivedOrder {
  /** Of a purchase at the customer's. */
  reference: string
  orderedBy: string
  approvedBy: string
  quantities: number[]
}

/** An ERP that orders arrive in: a real Tryton where it is installed, else the embedded directory. */
export interface OrderErp {
  name: "Tryton" | "the directory"
  options: NonNullable<PluginOptionsInput["erp"]>
  /** Makes the customer known that the shop's company is. @returns its number */
  fill(shop: TestShop): Promise<string>
  /** Asked of the ERP itself, not of the shop. */
  read(shop: TestShop, orderId: string): Promise<ArrivedOrder[]>
  stop(): Promise<void>
}

export async function startOrderErp(): Promise<OrderErp> {
  return process.env.CUSTOMER_CENTER_TRYTON === "1" ? await startInTryton() : directory
}

const saleRow = z.object({ id: z.number(), reference: z.string(), comment: z.string() })
const lineRow = z.object({ quantity: z.number(), "product.": z.object({ code: z.string() }).nullable() })

async function startInTryton(): Promise<OrderErp> {
  const { stop, url, database, user, password } = await startSampleTryton()
  const options = { url, database, user, password }
  const client = new TrytonClient(parseTrytonOptions(options))
  const signal = new AbortController().signal
  return {
    name: "Tryton",
    options: { sendOrders: true, provider: { resolve: "tryton", options } },
    // of the sample world that it was filled with
    fill: async () => "10001",
    async read(_, orderId) {
      const sales = await searchRead(
        client,
        { model: "sale.sale", domain: [["description", "=", orderId]], fields: ["reference", "comment"], row: saleRow },
        signal
      )
      return await Promise.all(
        sales.map(async ({ id, reference, comment }) => {
          const lines = await searchRead(
            client,
            { model: "sale.line", domain: [["sale", "=", id]], fields: ["quantity", "product.code"], row: lineRow },
            signal
          )
          return {
            reference,
            orderedBy: /^Ordered by: ([^,\n]*)/m.exec(comment)?.[1] ?? "",
            approvedBy: /^Approved by: (.*)$/m.exec(comment)?.[1] ?? "",
            quantities: lines.flatMap((line) => (line["product."] === null ? [] : [line.quantity])),
          }
        })
      )
    },
    async stop() {
      await client.close()
      await stop()
    },
  }
}

const directory: OrderErp = {
  name: "the directory",
  options: { sendOrders: true },
  async fill(shop) {
    const customer = { customer_number: "0100", name: "Acme", center_enabled: true, main_contact_emails: "", country_code: "de" }
    await shop.fillDirectory({ customers: [customer] })
    return customer.customer_number
  },
  async read(shop, orderId) {
    const rows = await selectAll(shop.container(), "select data from erp_directory_order where order_id = ?", [orderId])
    return rows.map(({ data }) => ({
      reference: readText(data, "purchaseOrderNumber"),
      orderedBy: readText(data, "orderedBy", "name"),
      approvedBy: readText(data, "approverName"),
      quantities: z.object({ lines: z.array(z.object({ quantity: z.coerce.number() })) }).parse(data).lines.map(({ quantity }) => quantity),
    }))
  },
  stop: async () => undefined,
}
