/**
 * An order as the ERP is told of it (F1). Amounts are decimal strings in major units of
 * the order's currency (`"1234.5"`), after discounts, rounded to six places and not to those of the
 * currency: the net of a price that includes its tax has many.
 */
export interface ErpOrder {
  /** The shop's id of the order: its key, the same at every repeat. */
  orderId: string
  /** The number by which people in the shop know it. */
  displayId: number
  /** Of the company that it was placed for; a delegate's order names the one acted for. */
  customerNumber: string
  orderedBy: {
    name: string
    /** Lower case. */
    email: string | null
    /** Theirs at this customer; null where they have none, and for a delegate. */
    contactNumber: string | null
  }
  /** By whose word it was ordered; null for one that needed none. */
  approverName: string | null
  /** What the customer calls the order. */
  purchaseOrderNumber: string | null
  /** Code of the customer's own cost center. */
  costCenterCode: string | null
  /** ISO 4217, lower case. */
  currencyCode: string
  placedAt: Date
  billingAddress: ErpOrderAddress | null
  shippingAddress: ErpOrderAddress | null
  /** At least one. */
  lines: readonly ErpOrderLine[]
  /** One for each way of sending, also where it costs nothing. */
  shipping: readonly ErpOrderShipping[]
  /** Exactly the sums over lines and shipping. */
  netAmount: string
  taxAmount: string
  grossAmount: string
  /** How much of the gross amount was paid by gift cards and store credit. */
  creditAmount: string
}

export interface ErpOrderLine {
  /** Unique in the order. */
  lineId: string
  /** Article number; null for what has none. */
  sku: string | null
  title: string
  /** Above 0. */
  quantity: string
  /** Of one: the line's amount through the quantity, rounded. The line's amounts are those that count. */
  unitPriceNet: string
  unitPriceGross: string
  netAmount: string
  grossAmount: string
}

export interface ErpOrderShipping {
  title: string
  netAmount: string
  grossAmount: string
}

export interface ErpOrderAddress {
  company: string | null
  /** First and last name in one. */
  name: string | null
  address_1: string | null
  address_2: string | null
  postal_code: string | null
  city: string | null
  province: string | null
  /** ISO 3166-1 alpha-2, lower case. */
  country_code: string | null
  phone: string | null
}

/** What a provider does that takes orders (F1); without it `erp.sendOrders` stays off. */
export interface ErpOrderWriter {
  /**
   * Stores an order and gives the number that the ERP has for it. Where the ERP holds an order of this
   * key (`orderId`) already, it gives that one's number and changes nothing: the shop asks again
   * where an answer was lost.
   *
   * It rejects for an unknown customer. An order that the ERP will not take, however often it is
   * asked, rejects with an error whose `code` is `order_refused`, such as `ErpOrderRefusedError`: that is
   * an answer, no failure of the ERP; it is not tried again by itself, and the operator reads its message.
   */
  sendOrder(input: { order: ErpOrder; signal: AbortSignal }): Promise<{ orderNumber: string }>
}

/**
 * What a provider may do besides with orders that it took, each on its own. Where it leaves one out, the operator reads that the ERP keeps the
 * order as it was, and calls there. Both set what is to be, so that asking again changes nothing more: an order that is
 * cancelled there already is "done". What the ERP does not allow any more, such as for goods that were sent, is "kept"
 * with a reason that the operator reads: an answer, no failure.
 */
export interface ErpOrderChanger {
  /** Cancels the order of this key in the ERP. */
  cancelOrder(input: { orderId: string; orderNumber: string; signal: AbortSignal }): Promise<ErpOrderChangeAnswer>

  /** Gives the order the rows that it has by now: quantities, prices, articles and ways of sending. */
  updateOrder(input: { order: ErpOrder; orderNumber: string; signal: AbortSignal }): Promise<ErpOrderChangeAnswer>
}

/** The issued invoices of an order that the ERP took; drafts and cancelled ones do not count. */
export interface ErpOrderInvoices {
  /** The shop's id of the order. */
  orderId: string
  /** As the customer reads them, oldest first. */
  invoiceNumbers: readonly string[]
}

/** What a provider may do besides: tell which invoices the orders have that it took. Without it an order shows none. */
export interface ErpInvoiceLister {
  /** For 1 to 100 orders at once; those without an invoice, and those that the ERP does not have, may be left out. It only reads. */
  listOrderInvoices(input: {
    orders: readonly { orderId: string; orderNumber: string }[]
    signal: AbortSignal
  }): Promise<readonly ErpOrderInvoices[]>
}

/** What the ERP made of a change; the reason is without secrets and nothing of a person. */
export type ErpOrderChangeAnswer = { outcome: "done" } | { outcome: "kept"; reason: string }

/** What became of an order that was sent. */
export type ErpOrderAnswer =
  | { outcome: "taken"; orderNumber: string }
  /** Will not be taken; the reason is the provider's own, without secrets. */
  | { outcome: "refused"; reason: string }
