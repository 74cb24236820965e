import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils"
import type { PluginOptions } from "../../options"
import type { ManagerSource } from "../../database/keep-manager"
import { Outbox } from "../../outbox/outbox"
import type { OutboxMessage, OutboxOwner } from "../../outbox/types"
import { DirectoryEntries } from "./directory/directory-entries"
import { DirectoryOrders } from "./directory/directory-orders"
import { DirectoryTables } from "./directory/directory-tables"
import { directoryTables } from "./directory/table-columns"
import type {
  DirectoryContactInput,
  DirectoryContactRow,
  DirectoryCustomerChange,
  DirectoryCustomerInput,
  DirectoryCustomerList,
  DirectoryCustomerRow,
  DirectoryFileKind,
  DirectoryImportResult,
  DirectoryInvoiceInput,
  DirectoryInvoiceRow,
} from "./directory/types"
import type { LoadedErpProvider } from "./loaders/create-provider"
import { ErpCustomerRecord } from "./models/erp-customer-record"
import { ErpDirectoryContact } from "./models/erp-directory-contact"
import { ErpDirectoryCustomer } from "./models/erp-directory-customer"
import { ErpDirectoryInvoice } from "./models/erp-directory-invoice"
import { ERP_OUTBOX_TABLE } from "./outbox-table"
import type { ErpOrder, ErpOrderAnswer } from "./order-types"
import { CustomerRecords, type StoredCustomer } from "./records/customer-records"
import { ErpCaller } from "./resilience/erp-caller"
import { GuardedErp, type ErpHealth } from "./resilience/guarded-erp"
import { GuardedOrderChanges } from "./resilience/guarded-order-changes"
import { GuardedOrderInvoices } from "./resilience/guarded-order-invoices"
import type { ErpContact, ErpContactInput, ErpCustomer, ErpPage } from "./types"

interface ErpModuleDependencies {
  [ContainerRegistrationKeys.PG_CONNECTION]: Knex
  baseRepository: ManagerSource
  logger: Pick<Logger, "warn">
  erpProvider: LoadedErpProvider
  erpOptions: PluginOptions["erp"]
}

/**
 * The room of the ERP: asks the shop's ERP through its provider, keeps what
 * it said last, and holds the embedded directory (F1, F2, F4).
 *
 * Whatever asks the ERP throws `ErpUnavailableError` (`erp_unavailable`) where it
 * cannot be asked, within `erp.timeLimitMs`, and nothing else.
 */
export class ErpModuleService
  extends MedusaService({
    ErpDirectoryCustomer,
    ErpDirectoryContact,
    ErpDirectoryInvoice,
    ErpCustomerRecord,
  })
  implements OutboxOwner
{
  readonly outbox: Outbox
  /** Changes of orders that the ERP took (F1). */
  readonly orderChanges: GuardedOrderChanges
  /** Which invoices it wrote for them (G7). */
  readonly orderInvoices: GuardedOrderInvoices
  protected readonly erp_: GuardedErp
  protected readonly directory_: DirectoryTables
  /** What the embedded directory received, for the operator. */
  readonly directoryOrders: DirectoryOrders
  /** Contacts and invoices of the embedded directory, each kept by hand. */
  readonly directoryContacts: DirectoryEntries<DirectoryContactRow, DirectoryContactInput>
  readonly directoryInvoices: DirectoryEntries<DirectoryInvoiceRow, DirectoryInvoiceInput>
  protected readonly records_: CustomerRecords

  constructor(dependencies: ErpModuleDependencies, ..._rest: unknown[]) {
    super(...arguments)
    const { erpProvider, erpOptions, logger, baseRepository } = dependencies
    const knex = dependencies[ContainerRegistrationKeys.PG_CONNECTION]
    const caller = new ErpCaller(erpOptions, (message) => logger.warn(message))
    this.erp_ = new GuardedErp(erpProvider, caller)
    this.orderChanges = new GuardedOrderChanges(erpProvider.provider, caller)
    this.orderInvoices = new GuardedOrderInvoices(erpProvider.provider, caller)
    this.outbox = new Outbox(ERP_OUTBOX_TABLE, baseRepository)
    this.directory_ = new DirectoryTables(knex, this.outbox)
    this.directoryOrders = new DirectoryOrders(knex)
    const { contacts, invoices } = directoryTables
    this.directoryContacts = new DirectoryEntries(knex, this.outbox, contacts, ["contact_number", "name", "email"])
    this.directoryInvoices = new DirectoryEntries(knex, this.outbox, invoices, ["invoice_number", "order_number"])
    this.records_ = new CustomerRecords(knex)
  }

  /** Called by the platform when the process ends. */
  __hooks = {
    onApplicationShutdown: async (): Promise<void> => this.erp_.close(),
  }

  /** The one form in which numbers are compared and stored (see `canonicalNumber`). */
  canonicalCustomerNumber(text: string): string {
    return this.erp_.canonicalCustomerNumber(text)
  }

  /** The customer with this number, or null; its number comes back in canonical form. */
  async retrieveCustomer(customerNumber: string): Promise<ErpCustomer | null> {
    return this.erp_.retrieveCustomer(customerNumber)
  }

  /** Whether the ERP has issued an invoice of this number to this customer. */
  async hasInvoice(input: { customerNumber: string; invoiceNumber: string }): Promise<boolean> {
    return this.erp_.hasInvoice(input)
  }

  /** A page of the customer's contacts in a stable order; `limit` is 1 to 500, left out: 100. */
  async listContacts(input: {
    customerNumber: string
    cursor?: string | null
    limit?: number
  }): Promise<ErpPage<ErpContact>> {
    return this.erp_.listContacts(input)
  }

  /** Creates a contact at the customer, or gives the number of the one with this e-mail (F1). */
  async createContact(input: { customerNumber: string; contact: ErpContactInput }): Promise<string> {
    return this.erp_.createContact(input)
  }

  /** Brings a contact up to date; false where the customer has none of this number. */
  async updateContact(input: {
    customerNumber: string
    contactNumber: string
    contact: ErpContactInput
  }): Promise<boolean> {
    return this.erp_.updateContact(input)
  }

  /** Sends an order, or asks for the number of one that was sent before (F1); "refused" where the ERP will not take it. */
  async sendOrder(order: ErpOrder): Promise<ErpOrderAnswer> {
    return this.erp_.sendOrder(order)
  }

  /** Resolves where the ERP answers and accepts the shop's credentials. */
  async ping(): Promise<void> {
    await this.erp_.ping()
  }

  /** Asks the ERP for a sign of life; never throws. */
  async health(): Promise<ErpHealth> {
    return this.erp_.health()
  }

  /** Keeps what the ERP said as the newest; an older answer never replaces a newer one. */
  async saveCustomerRecord(customer: ErpCustomer, fetchedAt: Date = new Date()): Promise<void> {
    await this.records_.save(customer, fetchedAt)
  }

  /** What the ERP said last about this customer, and when; null where it never did. */
  async retrieveCustomerRecord(customerNumber: string): Promise<StoredCustomer | null> {
    return this.records_.retrieve(this.canonicalCustomerNumber(customerNumber))
  }

  /** Whether the embedded directory is this shop's ERP. */
  usesDirectory(): boolean {
    return this.erp_.name === "directory"
  }

  /** Customers by number; `q` is any part of number, name or city, or a whole e-mail. */
  async listDirectoryCustomers(input: {
    q?: string
    limit: number
    offset: number
  }): Promise<DirectoryCustomerList> {
    return this.directory_.list(input)
  }

  async findDirectoryCustomer(id: string): Promise<DirectoryCustomerRow | null> {
    return this.directory_.find(id)
  }

  /** Creates the customer, or replaces the one with this number; `tell` says what the audit hears of it. */
  async upsertDirectoryCustomer(
    customer: DirectoryCustomerInput,
    tell?: (change: DirectoryCustomerChange) => readonly OutboxMessage[]
  ): Promise<DirectoryCustomerRow> {
    return this.directory_.upsert(customer, tell)
  }

  /** Brings a CSV file into the directory, row by row; see `importDirectoryFile`. A dry run tells nothing. */
  async importDirectoryCsv(
    input: { kind: DirectoryFileKind; csv: string; dryRun: boolean },
    tell?: (result: DirectoryImportResult) => readonly OutboxMessage[]
  ): Promise<DirectoryImportResult> {
    return this.directory_.importCsv(input, tell)
  }
}

export default ErpModuleService
