import { ErpOrderRefusedError } from "../../modules/erp/order-refused"
import type { ErpOrder, ErpOrderChangeAnswer, ErpOrderInvoices } from "../../modules/erp/order-types"
import { isAskableNumber } from "../../modules/erp/rules/canonical-number"
import type { ErpContact, ErpContactInput, ErpCustomer, ErpPage, ErpProvider } from "../../modules/erp/types"
import { contactOfParty, contactsOfMechanisms, type SortedContact } from "./contacts"
import { mainMechanisms } from "./main-contact"
import { parseTrytonOptions, type TrytonOptions } from "./options"
import { firstValue, toErpCustomer, type PartyRow } from "./party"
import { listSaleInvoices } from "./sale-invoices"
import { TrytonClient } from "./tryton-client"
import { TrytonRecords } from "./tryton-records"
import { TrytonSaleChanges } from "./tryton-sale-changes"
import { TrytonWrites } from "./tryton-writes"

/**
 * Asks Tryton 6 over its own JSON-RPC (F2). A customer is an active party, its
 * number the party's code; what else is read is told by the options. It writes contacts and sales, where the
 * shop asks it to, and nothing else.
 */
export class TrytonErpProvider implements ErpProvider {
  static identifier = "tryton"
  readonly customerNumbersIgnoreCase = false
  protected readonly options_: TrytonOptions
  protected readonly client_: TrytonClient
  protected readonly records_: TrytonRecords
  protected readonly writes_: TrytonWrites
  protected readonly sales_: TrytonSaleChanges
  /** A company's currency never changes once it has entries. */
  protected companyCurrency_: { code: string | null } | undefined

  constructor(_dependencies: unknown, written: Record<string, unknown>) {
    this.options_ = parseTrytonOptions(written)
    this.client_ = new TrytonClient(this.options_)
    this.records_ = new TrytonRecords(this.client_, this.options_)
    this.writes_ = new TrytonWrites(this.client_, this.options_)
    this.sales_ = new TrytonSaleChanges(this.client_, this.options_)
  }

  /** @throws an Error that names each wrong option */
  static validateOptions(written: Record<string, unknown>): void {
    parseTrytonOptions(written)
  }

  async retrieveCustomer(input: {
    customerNumber: string
    signal: AbortSignal
  }): Promise<ErpCustomer | null> {
    const { customerNumber, signal } = input
    const party = await this.retrieveParty_(customerNumber, signal)
    if (!party) {
      return null
    }
    const mainContactEmails = await this.mainContactEmails_(party, signal)
    const currencyCode = await this.currency_(signal)
    return toErpCustomer(party, this.options_, { currencyCode, mainContactEmails })
  }

  async hasInvoice(input: {
    customerNumber: string
    invoiceNumber: string
    signal: AbortSignal
  }): Promise<boolean> {
    const { customerNumber, invoiceNumber, signal } = input
    if (!isAskableNumber(customerNumber) || !isAskableNumber(invoiceNumber)) {
      return false
    }
    return this.records_.hasInvoice({ code: customerNumber, number: invoiceNumber }, signal)
  }

  /** The cursor is the last contact's id in Tryton; ids are never used again. */
  async listContacts(input: {
    customerNumber: string
    cursor: string | null
    limit: number
    signal: AbortSignal
  }): Promise<ErpPage<ErpContact>> {
    const { customerNumber, cursor, limit, signal } = input
    const party = await this.retrieveParty_(customerNumber, signal)
    if (!party) {
      return { items: [], nextCursor: null }
    }
    const after = cursor === null ? 0 : Number(cursor)
    const page = await this.contactsAfter_(party, { after, limit: limit + 1 }, signal)
    const shown = page.slice(0, limit)
    const nextCursor = page.length > limit ? String(shown.at(-1)?.id) : null
    return { items: shown.map((sorted) => sorted.contact), nextCursor }
  }

  /** Where the customer has a contact of this e-mail already, that one's number. */
  async createContact(input: {
    customerNumber: string
    contact: ErpContactInput
    signal: AbortSignal
  }): Promise<{ contactNumber: string }> {
    const { customerNumber, contact, signal } = input
    const party = await this.retrieveParty_(customerNumber, signal)
    if (!party) {
      throw new Error("Tryton has no party with this number")
    }
    const all = await this.contactsAfter_(party, { after: 0, limit: Infinity }, signal)
    const known = all.find((sorted) => sorted.contact.email?.toLowerCase() === contact.email)
    const contactNumber = known?.contact.contactNumber ?? (await this.writes_.create(party.id, contact, signal))
    return { contactNumber }
  }

  async updateContact(input: {
    customerNumber: string
    contactNumber: string
    contact: ErpContactInput
    signal: AbortSignal
  }): Promise<boolean> {
    const { customerNumber, contactNumber, contact, signal } = input
    const party = await this.retrieveParty_(customerNumber, signal)
    const all = party ? await this.contactsAfter_(party, { after: 0, limit: Infinity }, signal) : []
    const known = all.find((sorted) => sorted.contact.contactNumber === contactNumber)
    if (!known) {
      return false
    }
    await this.writes_.update(known.id, contact, signal)
    return true
  }

  /** An order becomes a sale; one that Tryton has already keeps its number. */
  async sendOrder({ order, signal }: { order: ErpOrder; signal: AbortSignal }): Promise<{ orderNumber: string }> {
    const party = await this.retrieveParty_(order.customerNumber, signal)
    if (!party) {
      throw new ErpOrderRefusedError("Tryton has no party with this number")
    }
    return { orderNumber: await this.sales_.send(party.id, order, signal) }
  }

  /** A draft or quotation is cancelled; of any other the sale's comment says so. */
  async cancelOrder({ orderId, signal }: { orderId: string; signal: AbortSignal }): Promise<ErpOrderChangeAnswer> {
    return await this.sales_.cancel(orderId, signal)
  }

  /** A draft or quotation gets the rows of now; of any other the sale's comment says that it was changed. */
  async updateOrder({ order, signal }: { order: ErpOrder; signal: AbortSignal }): Promise<ErpOrderChangeAnswer> {
    const party = await this.retrieveParty_(order.customerNumber, signal)
    return party
      ? await this.sales_.update(party.id, order, signal)
      : { outcome: "kept", reason: "Tryton has no party with this number" }
  }

  async listOrderInvoices(input: {
    orders: readonly { orderId: string }[]
    signal: AbortSignal
  }): Promise<ErpOrderInvoices[]> {
    const asked = { orderIds: input.orders.map(({ orderId }) => orderId), states: this.options_.invoiceStates }
    return await listSaleInvoices(this.client_, asked, input.signal)
  }

  /** Reads our user's own name: needs a session that is good. */
  async ping({ signal }: { signal: AbortSignal }): Promise<void> {
    await this.client_.call("model.res.user.get_preferences", [true], signal)
  }

  async close(): Promise<void> {
    await this.client_.close()
  }

  protected async retrieveParty_(code: string, signal: AbortSignal): Promise<PartyRow | null> {
    signal.throwIfAborted()
    return isAskableNumber(code) ? this.records_.retrieveParty(code, signal) : null
  }

  protected async mainContactEmails_(party: PartyRow, signal: AbortSignal): Promise<string[]> {
    const { mainContact } = this.options_
    if (mainContact.by !== "relation") {
      const mechanisms = mainMechanisms(party["contact_mechanisms."], this.options_)
      return mechanisms.flatMap((mechanism) => mechanism.value?.toLowerCase() ?? [])
    }
    const related = await this.records_.listRelations(party.code, [mainContact.value], signal)
    const ids = [...new Set(related.map((relation) => relation.partyId))]
    const people = await this.records_.listParties(ids, signal)
    return people.flatMap((person) => firstValue(person, ["email"])?.toLowerCase() ?? [])
  }

  protected async contactsAfter_(
    party: PartyRow,
    { after, limit }: { after: number; limit: number },
    signal: AbortSignal
  ): Promise<SortedContact[]> {
    const { contacts, mainContact } = this.options_
    if (contacts.from === "mechanisms") {
      const all = contactsOfMechanisms(party, this.options_)
      return pageAfter(all, { after, limit })
    }
    const mainType = mainContact.by === "relation" ? mainContact.value : null
    const types = [...contacts.types, ...(mainType === null ? [] : [mainType])]
    const related = await this.records_.listRelations(party.code, types, signal)
    const main = new Set(related.filter(({ type }) => type === mainType).map((one) => one.partyId))
    const ids = [...new Set(related.map((relation) => relation.partyId))].map((id) => ({ id }))
    const page = pageAfter(ids, { after, limit }).map(({ id }) => id)
    const people = await this.records_.listParties(page, signal)
    return people.map((person) =>
      contactOfParty(person, { customerNumber: party.code, isMain: main.has(person.id) })
    )
  }

  protected async currency_(signal: AbortSignal): Promise<string | null> {
    if (this.options_.currency === "none") {
      return null
    }
    this.companyCurrency_ ??= { code: await this.records_.retrieveCompanyCurrency(signal) }
    return this.companyCurrency_.code
  }
}

/** By id, so that a contact added meanwhile neither repeats nor hides another. */
function pageAfter<T extends { id: number }>(
  all: readonly T[],
  { after, limit }: { after: number; limit: number }
): T[] {
  return [...all]
    .filter(({ id }) => id > after)
    .sort((one, other) => one.id - other.id)
    .slice(0, limit)
}
