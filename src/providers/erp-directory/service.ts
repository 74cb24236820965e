import { abortable } from "../../modules/erp/resilience/abortable"
import type { ErpOrder, ErpOrderChangeAnswer, ErpOrderInvoices } from "../../modules/erp/order-types"
import type {
  ErpContact,
  ErpContactInput,
  ErpCustomer,
  ErpDirectory,
  ErpPage,
  ErpProvider,
  ErpProviderDependencies,
} from "../../modules/erp/types"

/**
 * The ERP of a shop that has none: the embedded directory, fed by CSV files or
 * by the operator (F2). It takes no options. Its tables are the erp room's and
 * lie in the shop's own database, so there is nothing to abort for long.
 */
export class DirectoryErpProvider implements ErpProvider {
  static identifier = "directory"
  readonly customerNumbersIgnoreCase = false
  protected readonly directory_: ErpDirectory

  constructor({ erpDirectory }: Pick<ErpProviderDependencies, "erpDirectory">) {
    this.directory_ = erpDirectory
  }

  /** @throws an Error that names the first option: there are none */
  static validateOptions(options: Record<string, unknown> = {}): void {
    const [name] = Object.keys(options)
    if (name !== undefined) {
      throw new Error(`the directory has no option ${name}`)
    }
  }

  async retrieveCustomer(input: {
    customerNumber: string
    signal: AbortSignal
  }): Promise<ErpCustomer | null> {
    return this.ask_(input.signal, () =>
      this.directory_.retrieveDirectoryCustomer(input.customerNumber)
    )
  }

  async hasInvoice(input: {
    customerNumber: string
    invoiceNumber: string
    signal: AbortSignal
  }): Promise<boolean> {
    return this.ask_(input.signal, () => this.directory_.hasDirectoryInvoice(input))
  }

  /** The cursor is the last contact's number. */
  async listContacts(input: {
    customerNumber: string
    cursor: string | null
    limit: number
    signal: AbortSignal
  }): Promise<ErpPage<ErpContact>> {
    const { customerNumber, cursor, limit, signal } = input
    const contacts = await this.ask_(signal, () =>
      this.directory_.listDirectoryContacts({
        customerNumber,
        afterContactNumber: cursor,
        limit: limit + 1,
      })
    )
    const items = contacts.slice(0, limit)
    const nextCursor = contacts.length > limit ? (items.at(-1)?.contactNumber ?? null) : null
    return { items, nextCursor }
  }

  async createContact(input: {
    customerNumber: string
    contact: ErpContactInput
    signal: AbortSignal
  }): Promise<{ contactNumber: string }> {
    return this.ask_(input.signal, () => this.directory_.createDirectoryContact(input))
  }

  async updateContact(input: {
    customerNumber: string
    contactNumber: string
    contact: ErpContactInput
    signal: AbortSignal
  }): Promise<boolean> {
    return this.ask_(input.signal, () => this.directory_.updateDirectoryContact(input))
  }

  async sendOrder(input: { order: ErpOrder; signal: AbortSignal }): Promise<{ orderNumber: string }> {
    return this.ask_(input.signal, () => this.directory_.receiveDirectoryOrder(input.order))
  }

  async cancelOrder(input: { orderId: string; signal: AbortSignal }): Promise<ErpOrderChangeAnswer> {
    return this.ask_(input.signal, () => this.directory_.cancelDirectoryOrder(input.orderId))
  }

  async updateOrder(input: { order: ErpOrder; signal: AbortSignal }): Promise<ErpOrderChangeAnswer> {
    return this.ask_(input.signal, () => this.directory_.updateDirectoryOrder(input.order))
  }

  async listOrderInvoices(input: {
    orders: readonly { orderId: string }[]
    signal: AbortSignal
  }): Promise<ErpOrderInvoices[]> {
    return this.ask_(input.signal, () =>
      this.directory_.listDirectoryOrderInvoices(input.orders.map(({ orderId }) => orderId))
    )
  }

  /** Reads one row, so that a missing table shows. */
  async ping({ signal }: { signal: AbortSignal }): Promise<void> {
    await this.ask_(signal, () => this.directory_.retrieveDirectoryCustomer("ping"))
  }

  /** A query by key is not worth cancelling; its answer is not waited for any more. */
  protected async ask_<T>(signal: AbortSignal, read: () => Promise<T>): Promise<T> {
    signal.throwIfAborted()
    return abortable(read(), signal)
  }
}
