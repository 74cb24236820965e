import { MathBN } from "@medusajs/framework/utils"
import type { ErpOrder } from "../../modules/erp/order-types"

/** Tryton refuses a unit price with more; it is the least that its `price_decimal` should be set to. */
const PRICE_PLACES = 4
const ROUND_HALF_UP = 4
const ROUND_HALF_EVEN = 6

/** A row of a sale before Tryton's own ids. */
export interface SaleRow {
  kind: "article" | "shipping" | "rounding"
  sku: string | null
  description: string
  quantity: string
  /** Without tax, in no more places than Tryton takes. */
  unitPrice: string
}

/**
 * The rows of a sale whose untaxed amount is the order's net amount. Tryton computes a row's amount of a unit price of
 * four places; where that, over all rows, is not what was ordered for, a row of its own carries the difference.
 */
export function computeSaleRows(order: ErpOrder, { currencyPlaces }: { currencyPlaces: number }): SaleRow[] {
  const articles = order.lines.map(({ sku, title, quantity, netAmount }): SaleRow => ({
    kind: "article",
    sku,
    description: title,
    quantity,
    unitPrice: MathBN.div(netAmount, quantity).decimalPlaces(PRICE_PLACES, ROUND_HALF_UP).toFixed(),
  }))
  const shipping = order.shipping
    .filter(({ netAmount }) => !MathBN.eq(netAmount, 0))
    .map(({ title, netAmount }): SaleRow => ({
      kind: "shipping",
      sku: null,
      description: title,
      quantity: "1",
      unitPrice: MathBN.convert(netAmount).decimalPlaces(PRICE_PLACES, ROUND_HALF_UP).toFixed(),
    }))
  const rows = [...articles, ...shipping]
  const wanted = MathBN.convert(order.netAmount).decimalPlaces(currencyPlaces, ROUND_HALF_UP)
  const reached = rows.reduce(
    (sum, { quantity, unitPrice }) =>
      MathBN.add(sum, MathBN.mult(quantity, unitPrice).decimalPlaces(currencyPlaces, ROUND_HALF_EVEN)),
    MathBN.convert(0)
  )
  const missing = MathBN.sub(wanted, reached)
  return MathBN.eq(missing, 0)
    ? rows
    : [...rows, { kind: "rounding", sku: null, description: "Rounding", quantity: "1", unitPrice: missing.toFixed() }]
}
