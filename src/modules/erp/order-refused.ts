const ORDER_REFUSED = "order_refused"

/**
 * What a provider rejects with for an order that its ERP will not take, however often it is asked: an unknown
 * customer or article, say. The message is for the operator: no secrets, nothing of a person.
 */
export class ErpOrderRefusedError extends Error {
  readonly code = ORDER_REFUSED

  constructor(message: string) {
    super(message)
    this.name = "ErpOrderRefusedError"
  }
}

/** By its code: a provider out of another package brings a class of its own. */
export function isOrderRefused(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === ORDER_REFUSED
}
