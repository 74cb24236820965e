import type { ErpOrder, ErpOrderChangeAnswer, ErpOrderInvoices } from "../order-types"
import type { ErpContactInput, ErpDirectory } from "../types"
import { cancelOrder, updateOrder } from "./change-order"
import { DirectoryReader } from "./directory-reader"
import { insertEntry } from "./insert-entry"
import { listOrderInvoices } from "./list-order-invoices"
import { receiveOrder } from "./receive-order"
import { directoryTables } from "./table-columns"
import type { DirectoryContactRow } from "./types"

/**
 * The embedded directory as its provider sees it: reads, the two writes by which the
 * shop keeps a person's contact up to date, and orders (F1).
 */
export class EmbeddedDirectory extends DirectoryReader implements ErpDirectory {
  /**
   * The customer's row is locked first, so that two at once with one e-mail make
   * one contact.
   *
   * @throws where there is no such customer
   */
  async createDirectoryContact(input: {
    customerNumber: string
    contact: ErpContactInput
  }): Promise<{ contactNumber: string }> {
    const { customerNumber, contact } = input
    return await this.knex_.transaction(async (transaction) => {
      const customer: unknown = await transaction("erp_directory_customer")
        .select("id")
        .where("customer_number", customerNumber)
        .whereNull("deleted_at")
        .forUpdate()
        .first()
      if (customer === undefined) {
        throw new Error("the directory has no such customer")
      }
      const known = await transaction("erp_directory_contact")
        .select<{ contact_number: string }[]>("contact_number")
        .where({ customer_number: customerNumber, email: contact.email, is_company: false })
        .whereNull("deleted_at")
        .orderBy("created_at")
        .first()
      if (known) {
        return { contactNumber: known.contact_number }
      }
      const created = await insertEntry<DirectoryContactRow>(transaction, directoryTables.contacts, {
        customer_number: customerNumber,
        contact_number: null,
        salutation: contact.salutation,
        name: contact.name,
        email: contact.email,
        language_code: contact.languageCode,
      })
      if (!created) {
        throw new Error("the directory has no number left for a contact")
      }
      return { contactNumber: created.contact_number }
    })
  }

  async updateDirectoryContact(input: {
    customerNumber: string
    contactNumber: string
    contact: ErpContactInput
  }): Promise<boolean> {
    const { customerNumber, contactNumber, contact } = input
    const changed = await this.knex_("erp_directory_contact")
      .where({ customer_number: customerNumber, contact_number: contactNumber })
      .whereNull("deleted_at")
      .update({
        salutation: contact.salutation,
        name: contact.name,
        email: contact.email,
        ...(contact.languageCode === null ? {} : { language_code: contact.languageCode }),
        version: this.knex_.raw("version + 1"),
        updated_at: this.knex_.fn.now(),
      })
    return changed > 0
  }

  async receiveDirectoryOrder(order: ErpOrder): Promise<{ orderNumber: string }> {
    return await receiveOrder(this.knex_, order)
  }

  async cancelDirectoryOrder(orderId: string): Promise<ErpOrderChangeAnswer> {
    return await cancelOrder(this.knex_, orderId)
  }

  async updateDirectoryOrder(order: ErpOrder): Promise<ErpOrderChangeAnswer> {
    return await updateOrder(this.knex_, order)
  }

  async listDirectoryOrderInvoices(orderIds: readonly string[]): Promise<ErpOrderInvoices[]> {
    return await listOrderInvoices(this.knex_, orderIds)
  }
}
