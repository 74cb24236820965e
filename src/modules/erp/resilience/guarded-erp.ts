import { parseContactNumber } from "../answers/parse-contact-number"
import { parseContacts } from "../answers/parse-contacts"
import { parseOrderNumber } from "../answers/parse-order-number"
import { parseCustomer } from "../answers/parse-customer"
import { parseYesOrNo } from "../answers/parse-yes-or-no"
import { isErpUnavailable } from "../errors"
import type { LoadedErpProvider } from "../loaders/create-provider"
import { isOrderRefused } from "../order-refused"
import type { ErpOrder, ErpOrderAnswer, ErpOrderWriter } from "../order-types"
import { canonicalNumber, isAskableNumber } from "../rules/canonical-number"
import { describeFailure } from "../rules/describe-failure"
import type { ErpContact, ErpContactInput, ErpContactWriter, ErpCustomer, ErpPage, ErpProvider } from "../types"
import type { BreakerState, ErpCaller } from "./erp-caller"

/** How the ERP is doing, for the operator. */
export interface ErpHealth {
  /** As named in the options. */
  provider: string
  reachable: boolean
  /** Why not, without secrets. */
  problem: string | null
  latencyMs: number | null
  breaker: BreakerState
}

/**
 * The shop's ERP as the rest of us may use it: numbers in canonical form, what can be
 * no number never asked for, every call under its limits, every answer read before it is
 * believed (A5, A6).
 *
 * @throws ErpUnavailableError, and nothing else
 */
export class GuardedErp {
  readonly name: string
  protected readonly provider_: ErpProvider

  constructor(
    loaded: LoadedErpProvider,
    protected readonly caller_: ErpCaller
  ) {
    this.name = loaded.name
    this.provider_ = loaded.provider
  }

  canonicalCustomerNumber(text: string): string {
    return canonicalNumber(text, { ignoreCase: this.provider_.customerNumbersIgnoreCase })
  }

  async retrieveCustomer(number: string): Promise<ErpCustomer | null> {
    const customerNumber = this.canonicalCustomerNumber(number)
    const ignoreCase = this.provider_.customerNumbersIgnoreCase
    if (!isAskableNumber(customerNumber)) {
      return null
    }
    return this.caller_.call("retrieveCustomer", async (signal) => {
      const answer = await this.provider_.retrieveCustomer({ customerNumber, signal })
      return parseCustomer(answer, { customerNumber, ignoreCase })
    })
  }

  async hasInvoice(input: { customerNumber: string; invoiceNumber: string }): Promise<boolean> {
    const customerNumber = this.canonicalCustomerNumber(input.customerNumber)
    const invoiceNumber = canonicalNumber(input.invoiceNumber, { ignoreCase: false })
    if (!isAskableNumber(customerNumber) || !isAskableNumber(invoiceNumber)) {
      return false
    }
    return this.caller_.call("hasInvoice", async (signal) =>
      parseYesOrNo(await this.provider_.hasInvoice({ customerNumber, invoiceNumber, signal }))
    )
  }

  async listContacts(input: {
    customerNumber: string
    cursor?: string | null
    limit?: number
  }): Promise<ErpPage<ErpContact>> {
    const customerNumber = this.canonicalCustomerNumber(input.customerNumber)
    const ignoreCase = this.provider_.customerNumbersIgnoreCase
    if (!isAskableNumber(customerNumber)) {
      return { items: [], nextCursor: null }
    }
    const cursor = input.cursor ?? null
    const limit = Math.min(500, Math.max(1, Math.trunc(input.limit ?? 100)))
    const asked = { customerNumber, cursor, limit }
    return this.caller_.call("listContacts", async (signal) => {
      const answer = await this.provider_.listContacts({ ...asked, signal })
      return parseContacts(answer, { ...asked, ignoreCase })
    })
  }

  /** Creates the contact, or gives the number of the one with this e-mail. */
  async createContact(input: { customerNumber: string; contact: ErpContactInput }): Promise<string> {
    const customerNumber = this.canonicalCustomerNumber(input.customerNumber)
    return this.caller_.call("createContact", async (signal) =>
      parseContactNumber(
        await this.requireWriter_().createContact({ customerNumber, contact: input.contact, signal })
      )
    )
  }

  /** False where the customer has no contact of this number. */
  async updateContact(input: {
    customerNumber: string
    contactNumber: string
    contact: ErpContactInput
  }): Promise<boolean> {
    const customerNumber = this.canonicalCustomerNumber(input.customerNumber)
    return this.caller_.call("updateContact", async (signal) => {
      const answer: unknown = await this.requireWriter_().updateContact({ ...input, customerNumber, signal })
      return parseYesOrNo(answer)
    })
  }

  /** Gives the order's number in the ERP, also where it was sent before; or why it will not be taken. */
  async sendOrder(order: ErpOrder): Promise<ErpOrderAnswer> {
    const customerNumber = this.canonicalCustomerNumber(order.customerNumber)
    return this.caller_.call("sendOrder", async (signal): Promise<ErpOrderAnswer> => {
      try {
        const answer = await this.requireOrderWriter_()({ order: { ...order, customerNumber }, signal })
        return { outcome: "taken", orderNumber: parseOrderNumber(answer) }
      } catch (error) {
        if (isOrderRefused(error)) {
          return { outcome: "refused", reason: describeFailure(error) }
        }
        throw error
      }
    })
  }

  async ping(): Promise<void> {
    await this.caller_.call("ping", (signal) => this.provider_.ping({ signal }))
  }

  /** A sign of life, or why there is none; never throws. */
  async health(): Promise<ErpHealth> {
    const startedAt = performance.now()
    try {
      await this.ping()
      const latencyMs = Math.round(performance.now() - startedAt)
      return { ...this.named_(), reachable: true, problem: null, latencyMs }
    } catch (error) {
      const problem = isErpUnavailable(error) ? error.cause : "failed in the shop itself"
      return { ...this.named_(), reachable: false, problem, latencyMs: null }
    }
  }

  async close(): Promise<void> {
    await this.provider_.close?.()
  }

  protected writer_(): ErpContactWriter | null {
    const { createContact, updateContact } = this.provider_
    return createContact && updateContact
      ? { createContact: createContact.bind(this.provider_), updateContact: updateContact.bind(this.provider_) }
      : null
  }

  protected requireWriter_(): ErpContactWriter {
    const writer = this.writer_()
    if (!writer) {
      throw new Error("the provider writes no contacts")
    }
    return writer
  }

  protected requireOrderWriter_(): ErpOrderWriter["sendOrder"] {
    const { sendOrder } = this.provider_
    if (!sendOrder) {
      throw new Error("the provider takes no orders")
    }
    return sendOrder.bind(this.provider_)
  }

  protected named_(): { provider: string; breaker: BreakerState } {
    return { provider: this.name, breaker: this.caller_.breakerState() }
  }
}
