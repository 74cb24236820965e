import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils"
import type { PluginOptions } from "../../options"
import { parseContacts } from "./answers/parse-contacts"
import { parseCustomer } from "./answers/parse-customer"
import { parseHasInvoice } from "./answers/parse-has-invoice"
import { DirectoryTables } from "./directory/directory-tables"
import type {
  DirectoryCustomerInput,
  DirectoryCustomerList,
  DirectoryCustomerRow,
  DirectoryFileKind,
  DirectoryImportResult,
} from "./directory/types"
import { isErpUnavailable } from "./errors"
import type { LoadedErpProvider } from "./loaders/create-provider"
import { ErpCustomerRecord } from "./models/erp-customer-record"
import { ErpDirectoryContact } from "./models/erp-directory-contact"
import { ErpDirectoryCustomer } from "./models/erp-directory-customer"
import { ErpDirectoryInvoice } from "./models/erp-directory-invoice"
import { CustomerRecords, type StoredCustomer } from "./records/customer-records"
import { ErpCaller, type BreakerState } from "./resilience/erp-caller"
import { canonicalNumber, isAskableNumber } from "./rules/canonical-number"
import type { ErpContact, ErpCustomer, ErpPage, ErpProvider } from "./types"

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

interface ErpModuleDependencies {
  [ContainerRegistrationKeys.PG_CONNECTION]: Knex
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
export class ErpModuleService extends MedusaService({
  ErpDirectoryCustomer,
  ErpDirectoryContact,
  ErpDirectoryInvoice,
  ErpCustomerRecord,
}) {
  protected readonly name_: string
  protected readonly provider_: ErpProvider
  protected readonly caller_: ErpCaller
  protected readonly directory_: DirectoryTables
  protected readonly records_: CustomerRecords

  constructor(dependencies: ErpModuleDependencies, ..._rest: unknown[]) {
    super(...arguments)
    const { erpProvider, erpOptions, logger } = dependencies
    const knex = dependencies[ContainerRegistrationKeys.PG_CONNECTION]
    this.name_ = erpProvider.name
    this.provider_ = erpProvider.provider
    this.caller_ = new ErpCaller(erpOptions, (message) => logger.warn(message))
    this.directory_ = new DirectoryTables(knex)
    this.records_ = new CustomerRecords(knex)
  }

  /** Called by the platform when the process ends. */
  __hooks = {
    onApplicationShutdown: async (): Promise<void> => {
      await this.provider_.close?.()
    },
  }

  /** The one form in which numbers are compared and stored (see `canonicalNumber`). */
  canonicalCustomerNumber(text: string): string {
    return canonicalNumber(text, { ignoreCase: this.provider_.customerNumbersIgnoreCase })
  }

  /** The customer with this number, or null; its number comes back in canonical form. */
  async retrieveCustomer(customerNumber: string): Promise<ErpCustomer | null> {
    const asked = this.canonicalCustomerNumber(customerNumber)
    if (!isAskableNumber(asked)) {
      return null
    }
    return this.caller_.call("retrieveCustomer", async (signal) =>
      parseCustomer(await this.provider_.retrieveCustomer({ customerNumber: asked, signal }), {
        customerNumber: asked,
        ignoreCase: this.provider_.customerNumbersIgnoreCase,
      })
    )
  }

  /** Whether the ERP has issued an invoice of this number to this customer. */
  async hasInvoice(input: { customerNumber: string; invoiceNumber: string }): Promise<boolean> {
    const customerNumber = this.canonicalCustomerNumber(input.customerNumber)
    const invoiceNumber = canonicalNumber(input.invoiceNumber, { ignoreCase: false })
    if (!isAskableNumber(customerNumber) || !isAskableNumber(invoiceNumber)) {
      return false
    }
    return this.caller_.call("hasInvoice", async (signal) =>
      parseHasInvoice(await this.provider_.hasInvoice({ customerNumber, invoiceNumber, signal }))
    )
  }

  /** A page of the customer's contacts in a stable order; `limit` is 1 to 500. */
  async listContacts(input: {
    customerNumber: string
    cursor?: string | null
    limit?: number
  }): Promise<ErpPage<ErpContact>> {
    const customerNumber = this.canonicalCustomerNumber(input.customerNumber)
    if (!isAskableNumber(customerNumber)) {
      return { items: [], nextCursor: null }
    }
    const cursor = input.cursor ?? null
    const limit = Math.min(500, Math.max(1, Math.trunc(input.limit ?? 100)))
    return this.caller_.call("listContacts", async (signal) =>
      parseContacts(await this.provider_.listContacts({ customerNumber, cursor, limit, signal }), {
        customerNumber,
        cursor,
        limit,
        ignoreCase: this.provider_.customerNumbersIgnoreCase,
      })
    )
  }

  /** Resolves where the ERP answers and accepts the shop's credentials. */
  async ping(): Promise<void> {
    await this.caller_.call("ping", (signal) => this.provider_.ping({ signal }))
  }

  /** Asks the ERP for a sign of life; never throws. */
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
    return this.name_ === "directory"
  }

  /** Customers of the directory by number; `q` is any part of number, name or city, or a whole e-mail. */
  async listDirectoryCustomers(input: {
    q?: string
    limit: number
    offset: number
  }): Promise<DirectoryCustomerList> {
    return this.directory_.list(input)
  }

  /** Creates the customer, or replaces the one with this number. */
  async upsertDirectoryCustomer(customer: DirectoryCustomerInput): Promise<DirectoryCustomerRow> {
    return this.directory_.upsert(customer)
  }

  /** Brings a CSV file into the directory, row by row; see `importDirectoryFile`. */
  async importDirectoryCsv(input: {
    kind: DirectoryFileKind
    csv: string
    dryRun: boolean
  }): Promise<DirectoryImportResult> {
    return this.directory_.importCsv(input)
  }

  protected named_(): { provider: string; breaker: BreakerState } {
    return { provider: this.name_, breaker: this.caller_.breakerState() }
  }
}

export default ErpModuleService
