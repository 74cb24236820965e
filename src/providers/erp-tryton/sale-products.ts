import { z } from "@medusajs/framework/zod"
import { searchRead } from "./search-read"
import type { TrytonClient } from "./tryton-client"

/** A product as a sale's row needs it. */
export interface SaleProduct {
  id: number
  /** The unit in which Tryton sells it. */
  unit: number
  /** What Tryton taxes it with, for this party. */
  taxes: readonly number[]
}

const productRow = z.object({ id: z.number().int(), code: z.string() })
/** What its client would do to a row that is new: taxes are added one by one. */
const changes = z.array(
  z.object({
    unit: z.number().int(),
    taxes: z
      .object({ add: z.array(z.tuple([z.number(), z.object({ id: z.number().int() })])).default([]) })
      .nullish()
      .transform((taxes) => taxes?.add.map(([, { id }]) => id) ?? []),
  })
)

/** Products asked for at a time. */
const AT_ONCE = 5

/**
 * The salable products with these codes. Which unit and taxes a row gets is Tryton's own to say: it is asked as its
 * client asks when somebody chooses the product by hand, so that the party's tax rules count.
 */
export async function findSaleProducts(
  client: Pick<TrytonClient, "call">,
  asked: { codes: readonly string[]; partyId: number; currencyId: number },
  signal: AbortSignal
): Promise<Map<string, SaleProduct>> {
  const codes = [...new Set(asked.codes)]
  const found = new Map<string, SaleProduct>()
  if (codes.length === 0) {
    return found
  }
  const rows = await searchRead(
    client,
    {
      model: "product.product",
      domain: [
        ["code", "in", codes],
        ["salable", "=", true],
      ],
      fields: ["code"],
      row: productRow,
      limit: codes.length * 10,
    },
    signal
  )
  // of two with one code the older one
  const ids = new Map(rows.reverse().map(({ code, id }) => [code, id]))
  const queue = ids.entries()
  const lane = async () => {
    for (const [code, id] of queue) {
      found.set(code, await chooseProduct(client, { ...asked, id }, signal))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return found
}

async function chooseProduct(
  client: Pick<TrytonClient, "call">,
  { id, partyId, currencyId }: { id: number; partyId: number; currencyId: number },
  signal: AbortSignal
): Promise<SaleProduct> {
  const row = { product: id, quantity: 1, "_parent_sale.party": partyId, "_parent_sale.currency": currencyId }
  const [change] = changes.parse(await client.call("model.sale.line.on_change", [row, ["product"]], signal))
  if (!change) {
    throw new Error("Tryton said nothing of a product")
  }
  return { id, unit: change.unit, taxes: change.taxes }
}
