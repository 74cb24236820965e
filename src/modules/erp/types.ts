import type {
  ErpInvoiceLister,
  ErpOrder,
  ErpOrderChangeAnswer,
  ErpOrderChanger,
  ErpOrderInvoices,
  ErpOrderWriter,
} from "./order-types"

/**
 * The words in which the shop talks to any ERP. A provider translates them;
 * nothing outside `src/providers` knows a provider's own words.
 */

export interface ErpAddress {
  address_1: string | null
  address_2: string | null
  postal_code: string | null
  city: string | null
  /** ISO 3166-1 alpha-2, lower case. */
  country_code: string | null
  phone: string | null
}

/** A business customer as the ERP knows it. */
export interface ErpCustomer {
  /** As the ERP writes it; leading zeros are part of it. */
  customerNumber: string
  name: string
  /** The ERP's flag: this company has a customer center. */
  centerEnabled: boolean
  /**
   * E-mail addresses of the customer's main contacts, lower case, without
   * repeats; empty where the ERP holds none. Only an owner of one of these
   * may activate.
   */
  mainContactEmails: readonly string[]
  address: ErpAddress
  /** ISO 4217, lower case; null where the ERP has none. */
  currencyCode: string | null
  /** IANA name; null where the ERP has none. */
  timeZone: string | null
  /** Two letters, lower case; null where the ERP has none. */
  languageCode: string | null
  taxId: string | null
}

/** A person whom the ERP knows at a customer. */
export interface ErpContact {
  /** Unique within its customer. */
  contactNumber: string
  customerNumber: string
  salutation: "mr" | "ms" | null
  name: string
  email: string | null
  phone: string | null
  /** Two letters, lower case. */
  languageCode: string | null
  isMain: boolean
  /** The entry stands for the company itself, not for a person. */
  isCompany: boolean
}

/** What the shop tells the ERP of a person. */
export interface ErpContactInput {
  salutation: "mr" | "ms" | null
  /** First and last name in one, 1 to 50 characters. */
  name: string
  /** Lower case. */
  email: string
  /** Two letters, lower case. */
  languageCode: string | null
}

/**
 * What a provider does that writes contacts back (F1). A provider has all of it
 * or nothing; without it `erp.createContacts` and `erp.updateContacts` stay off.
 */
export interface ErpContactWriter {
  /**
   * Creates a contact of the customer and gives its number. Where the customer
   * has a contact of this e-mail already, it gives that one's number and changes nothing:
   * the shop asks again where an answer was lost.
   */
  createContact(input: {
    customerNumber: string
    contact: ErpContactInput
    signal: AbortSignal
  }): Promise<{ contactNumber: string }>

  /** Brings a contact up to date; false where the customer has none of this number. */
  updateContact(input: {
    customerNumber: string
    contactNumber: string
    contact: ErpContactInput
    signal: AbortSignal
  }): Promise<boolean>
}

/** A slice of a list; ask again with `nextCursor` until it is null. */
export interface ErpPage<T> {
  items: readonly T[]
  nextCursor: string | null
}

/**
 * What every ERP provider does. All operations may be called at once and more
 * than once; those that stand here only read.
 *
 * Errors: an operation rejects where the ERP cannot be reached, refuses the
 * shop's own credentials, takes longer than `signal` allows or answers what
 * cannot be understood. "Not found" is no error: null, false or an empty page.
 * The shop turns every rejection into 503 `erp_unavailable` and logs its message, so
 * a message holds no secrets and nothing of a person.
 *
 * Time: an operation stops working when `signal` is aborted; the shop aborts it
 * after `erp.timeLimitMs`.
 */
export interface ErpProvider
  extends Partial<ErpContactWriter>, Partial<ErpOrderWriter>, Partial<ErpOrderChanger>, Partial<ErpInvoiceLister> {
  /** Whether `k-1` and `K-1` name the same customer in this ERP. */
  readonly customerNumbersIgnoreCase: boolean

  /** The customer with this number, or null. */
  retrieveCustomer(input: {
    customerNumber: string
    signal: AbortSignal
  }): Promise<ErpCustomer | null>

  /** Whether the ERP has issued an invoice with this number to this customer. Drafts and cancelled ones do not count. */
  hasInvoice(input: {
    customerNumber: string
    invoiceNumber: string
    signal: AbortSignal
  }): Promise<boolean>

  /** The customer's contacts in a stable order; an unknown customer has none. `limit` is 1 to 500. */
  listContacts(input: {
    customerNumber: string
    cursor: string | null
    limit: number
    signal: AbortSignal
  }): Promise<ErpPage<ErpContact>>

  /** Resolves where the ERP answers and accepts the shop's credentials. */
  ping(input: { signal: AbortSignal }): Promise<void>

  /** Frees connections; called once at shutdown. */
  close?(): Promise<void>
}

/** What the constructor of a provider is given beside its own options. */
export interface ErpProviderDependencies {
  logger: { info(message: string): void; warn(message: string): void; error(message: string): void }
  /** The tables of the embedded directory, for the directory provider. */
  erpDirectory: ErpDirectory
}

/** What the directory's provider asks of the embedded directory's tables. */
export interface ErpDirectory {
  retrieveDirectoryCustomer(customerNumber: string): Promise<ErpCustomer | null>
  hasDirectoryInvoice(input: { customerNumber: string; invoiceNumber: string }): Promise<boolean>
  listDirectoryContacts(input: {
    customerNumber: string
    afterContactNumber: string | null
    limit: number
  }): Promise<ErpContact[]>
  createDirectoryContact(input: {
    customerNumber: string
    contact: ErpContactInput
  }): Promise<{ contactNumber: string }>
  updateDirectoryContact(input: {
    customerNumber: string
    contactNumber: string
    contact: ErpContactInput
  }): Promise<boolean>
  /** Keeps the order, once for one key, and gives its number. */
  receiveDirectoryOrder(order: ErpOrder): Promise<{ orderNumber: string }>
  /** Notes that an order was cancelled. */
  cancelDirectoryOrder(orderId: string): Promise<ErpOrderChangeAnswer>
  /** Keeps what an order is made of by now. */
  updateDirectoryOrder(order: ErpOrder): Promise<ErpOrderChangeAnswer>
  /** Orders without an invoice are left out. */
  listDirectoryOrderInvoices(orderIds: readonly string[]): Promise<ErpOrderInvoices[]>
}
