import { MathBN } from "@medusajs/framework/utils"
import type { ErpOrder, ErpOrderAddress, ErpOrderLine } from "../../modules/erp"
import type { OrderForErp } from "./read-order-for-erp"

/** More than any currency has, and few enough to read. */
const PLACES = 6
const ROUND_HALF_UP = 4

/** What is known of an order besides what the platform has. */
export interface OrderPlacing {
  customerNumber: string
  orderedBy: ErpOrder["orderedBy"]
  approverName: string | null
  purchaseOrderNumber: string | null
  costCenterCode: string | null
}

/**
 * An order in the ERP's contract's words (F1): what stands in it after discounts, and sums that are those of its
 * rows. What was edited away since is not in it.
 *
 * @returns null where nothing is left to send
 */
export function prepareErpOrder(order: OrderForErp, placing: OrderPlacing): ErpOrder | null {
  const lines = order.items.filter(({ quantity }) => MathBN.gt(quantity, 0)).map(prepareLine)
  if (lines.length === 0) {
    return null
  }
  const shipping = order.shipping_methods.map(({ name, ...amounts }) => ({ title: name, ...prepareAmounts(amounts) }))
  const netAmount = sum([...lines, ...shipping].map((row) => row.netAmount))
  const grossAmount = sum([...lines, ...shipping].map((row) => row.grossAmount))
  return {
    orderId: order.id,
    displayId: order.display_id,
    ...placing,
    currencyCode: order.currency_code,
    placedAt: order.created_at,
    billingAddress: prepareAddress(order.billing_address),
    shippingAddress: prepareAddress(order.shipping_address),
    lines,
    shipping,
    netAmount,
    taxAmount: MathBN.sub(grossAmount, netAmount).toFixed(),
    grossAmount,
    // what was credited with a later version of the order is a refund
    creditAmount: sum(
      order.credit_lines
        .filter(({ metadata }) => metadata?.created_in_version === undefined)
        .map(({ amount }) => amount)
    ),
  }
}

function prepareLine({ id, quantity, ...item }: OrderForErp["items"][number]): ErpOrderLine {
  const { netAmount, grossAmount } = prepareAmounts(item)
  return {
    lineId: id,
    sku: item.variant_sku,
    title: [item.product_title ?? item.title, item.variant_title].filter(Boolean).join(", "),
    quantity,
    unitPriceNet: round(MathBN.div(netAmount, quantity)),
    unitPriceGross: round(MathBN.div(grossAmount, quantity)),
    netAmount,
    grossAmount,
  }
}

/** The platform's total is after discounts and holds the tax, whichever way its price is kept. */
function prepareAmounts({ total, tax_total: tax }: { total: string; tax_total: string }) {
  return { netAmount: round(MathBN.sub(total, tax)), grossAmount: round(total) }
}

function prepareAddress(address: OrderForErp["billing_address"]): ErpOrderAddress | null {
  if (address === null) {
    return null
  }
  const { first_name, last_name, country_code, ...lines } = address
  return {
    ...lines,
    name: [first_name, last_name].filter(Boolean).join(" ") || null,
    country_code: country_code?.toLowerCase() ?? null,
  }
}

function sum(amounts: readonly string[]): string {
  return amounts.reduce((total, amount) => MathBN.add(total, amount), MathBN.convert(0)).toFixed()
}

function round(amount: Parameters<typeof MathBN.convert>[0]): string {
  return MathBN.convert(amount).decimalPlaces(PLACES, ROUND_HALF_UP).toFixed()
}
