import { z } from "@medusajs/framework/zod"
import { ErpOrderRefusedError } from "../../modules/erp/order-refused"
import type { ErpOrder } from "../../modules/erp/order-types"
import type { TrytonOptions } from "./options"
import { chooseAddress, saleAddressFields, saleAddressRow } from "./sale-addresses"
import { computeSaleRows, type SaleRow } from "./sale-amounts"
import { describeSale } from "./sale-comment"
import { findSaleProducts, type SaleProduct } from "./sale-products"
import { searchRead } from "./search-read"
import type { TrytonClient } from "./tryton-client"
import { TrytonRefusal } from "./tryton-refusal"

const saleRow = z.object({
  id: z.number().int(),
  number: z.string().nullish(),
  state: z.string(),
})
export type Sale = z.infer<typeof saleRow>

/** A new sale's fields, as Tryton's `create` takes them. */
interface SaleValues {
  [field: string]: unknown
  lines: readonly [readonly ["create", readonly Record<string, unknown>[]]]
}

const currencyRow = z.object({ id: z.number().int(), digits: z.number().int() })
const createdIds = z.tuple([z.number().int()])

/** What lies between a draft and the state that the options name. */
const steps = { draft: [], quotation: ["quote"], confirmed: ["quote", "confirm"] } as const

/**
 * Writes orders into Tryton as sales (F1). A sale's description is the shop's id of the order: by it an order
 * that comes again is found. What Tryton computes itself stays its own: taxes, payment term, warehouse, methods.
 */
export class TrytonSales {
  constructor(
    protected readonly client_: TrytonClient,
    protected readonly options_: TrytonOptions
  ) {}

  /**
   * Gives the sale's number; a draft has none in Tryton, and goes by its id in brackets, as Tryton names it.
   * Where an earlier call died between its steps, this one takes the sale on to where the options want it.
   */
  async send(partyId: number, order: ErpOrder, signal: AbortSignal): Promise<string> {
    const sale = (await this.find_(order.orderId, signal)) ?? (await this.create_(partyId, order, signal))
    const { number } = await this.advance_(sale, order.orderId, signal)
    return number ?? `(${sale.id})`
  }

  /** The oldest counts: two at once may both have created one. */
  protected async find_(orderId: string, signal: AbortSignal): Promise<Sale | null> {
    const asked = { model: "sale.sale", domain: [["description", "=", orderId]], fields: ["number", "state"], row: saleRow, limit: 1 }
    const [sale] = await searchRead(this.client_, asked, signal)
    return sale ?? null
  }

  protected async create_(partyId: number, order: ErpOrder, signal: AbortSignal): Promise<Sale> {
    const values = await this.prepare_(partyId, order, signal)
    const [id] = createdIds.parse(await this.store_(values, signal))
    const first = await this.find_(order.orderId, signal)
    if (!first) {
      throw new Error("Tryton does not show the sale that it has just stored")
    }
    if (first.id !== id) {
      await this.client_.call("model.sale.sale.delete", [[id]], signal)
    }
    return first
  }

  /** @throws ErpOrderRefusedError with Tryton's own sentence, where it looked at the sale and says no */
  protected async store_(values: Record<string, unknown>, signal: AbortSignal): Promise<unknown> {
    try {
      return await this.client_.call("model.sale.sale.create", [[values]], signal)
    } catch (error) {
      if (error instanceof TrytonRefusal && error.isFinal) {
        throw new ErpOrderRefusedError(`Tryton refuses the sale: ${error.detail}`)
      }
      throw error
    }
  }

  protected async prepare_(partyId: number, order: ErpOrder, signal: AbortSignal): Promise<SaleValues> {
    const currency = await this.findCurrency_(order.currencyCode, signal)
    const rows = computeSaleRows(order, { currencyPlaces: currency.digits })
    const codes = rows.flatMap((row) => this.codesOf_(row))
    const products = await findSaleProducts(this.client_, { codes, partyId, currencyId: currency.id }, signal)
    const addresses = await searchRead(
      this.client_,
      { model: "party.address", domain: [["party", "=", partyId]], fields: saleAddressFields, row: saleAddressRow, limit: 1_000 },
      signal
    )
    const billing = chooseAddress(addresses, order.billingAddress, "invoice")
    const delivery = chooseAddress(addresses, order.shippingAddress, "delivery")
    return {
      party: partyId,
      description: order.orderId,
      reference: order.purchaseOrderNumber,
      currency: currency.id,
      sale_date: toTrytonDate(order.placedAt),
      invoice_address: billing.id,
      shipment_address: delivery.id,
      comment: describeSale(order, { namesBilling: !billing.isSame, namesDelivery: !delivery.isSame }),
      lines: [["create", rows.map((row, index) => this.prepareRow_(row, index, products))]],
    }
  }

  protected prepareRow_(row: SaleRow, index: number, products: ReadonlyMap<string, SaleProduct>): Record<string, unknown> {
    const { description, quantity, unitPrice } = row
    const found = this.codesOf_(row).find((code) => products.has(code))
    const product = found === undefined ? undefined : products.get(found)
    if (!product && row.kind === "article" && this.options_.orders.unknownArticle.as !== "row") {
      throw new ErpOrderRefusedError(`Tryton has no salable product ${row.sku === null ? "for an article without a number" : row.sku}`)
    }
    return {
      type: "line",
      sequence: index + 1,
      quantity: Number(quantity),
      unit_price: { __class__: "Decimal", decimal: unitPrice },
      description: row.sku === null || found === row.sku ? description : `${row.sku} ${description}`,
      ...(product ? { product: product.id, unit: product.unit, taxes: [["add", product.taxes]] } : {}),
    }
  }

  /** The codes of the products that a row may stand for, the best first. */
  protected codesOf_({ kind, sku }: SaleRow): string[] {
    const { shippingProduct, unknownArticle } = this.options_.orders
    switch (kind) {
      case "article":
        return [...(sku === null ? [] : [sku]), ...(unknownArticle.as === "product" ? [unknownArticle.code] : [])]
      case "shipping":
        return shippingProduct === undefined ? [] : [shippingProduct]
      case "rounding":
        return []
    }
  }

  protected async findCurrency_(code: string, signal: AbortSignal) {
    const asked = { model: "currency.currency", domain: [["code", "=", code.toUpperCase()]], fields: ["digits"], row: currencyRow, limit: 1 }
    const [currency] = await searchRead(this.client_, asked, signal)
    if (!currency) {
      throw new ErpOrderRefusedError(`Tryton has no currency ${code.toUpperCase()}`)
    }
    return currency
  }

  /**
   * Presses the buttons that a person would. A sale that people in Tryton have taken further stays as it is, and one of which Tryton says
   * that something is missing stays where it stands, for people to look at: the order has arrived.
   */
  protected async advance_(sale: Sale, orderId: string, signal: AbortSignal): Promise<Sale> {
    const done = { draft: 0, quotation: 1 }[sale.state] ?? Infinity
    const buttons = steps[this.options_.orders.state].slice(done)
    try {
      for (const button of buttons) {
        await this.client_.call(`model.sale.sale.${button}`, [[sale.id]], signal)
      }
    } catch (error) {
      if (!(error instanceof TrytonRefusal && error.isFinal)) {
        throw error
      }
    }
    return buttons.length === 0 ? sale : ((await this.find_(orderId, signal)) ?? sale)
  }
}

/** The day in UTC. */
function toTrytonDate(at: Date): Record<string, unknown> {
  return { __class__: "date", year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }
}
