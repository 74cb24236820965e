import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { isAskableNumber } from "../rules/canonical-number"
import type { ErpContact, ErpCustomer } from "../types"

interface CustomerRecord {
  customer_number: string
  name: string
  center_enabled: boolean
  emails: string[]
  address_1: string | null
  address_2: string | null
  postal_code: string | null
  city: string | null
  country_code: string | null
  phone: string | null
  currency_code: string | null
  time_zone: string | null
  language_code: string | null
  tax_id: string | null
}

interface ContactRecord {
  contact_number: string
  customer_number: string
  salutation: "mr" | "ms" | null
  name: string
  email: string | null
  phone: string | null
  language_code: string | null
  is_main: boolean
  is_company: boolean
}

/**
 * Reads the embedded directory for the provider of that name. A customer's
 * main contacts are those in its own column and the contacts marked as main.
 * What cannot be a number is not found, rather than an error of the database.
 */
export class DirectoryReader {
  constructor(protected readonly knex_: Knex) {}

  async retrieveDirectoryCustomer(customerNumber: string): Promise<ErpCustomer | null> {
    if (!isAskableNumber(customerNumber)) {
      return null
    }
    const row = await this.knex_<CustomerRecord>("erp_directory_customer as c")
      .select<CustomerRecord[]>("c.*", this.knex_.raw(mainContactEmails))
      .whereRaw("c.customer_number = ? and c.deleted_at is null", [customerNumber])
      .first()
    return row ? toCustomer(row) : null
  }

  async hasDirectoryInvoice(input: {
    customerNumber: string
    invoiceNumber: string
  }): Promise<boolean> {
    if (!isAskableNumber(input.customerNumber) || !isAskableNumber(input.invoiceNumber)) {
      return false
    }
    const row: unknown = await this.knex_("erp_directory_invoice")
      .select("id")
      .where({
        customer_number: input.customerNumber,
        invoice_number: input.invoiceNumber,
        status: "issued",
      })
      .whereNull("deleted_at")
      .first()
    return row !== undefined
  }

  async listDirectoryContacts(input: {
    customerNumber: string
    afterContactNumber: string | null
    limit: number
  }): Promise<ErpContact[]> {
    if (!isAskableNumber(input.customerNumber)) {
      return []
    }
    const query = this.knex_("erp_directory_contact")
      .select<ContactRecord[]>("*")
      .where("customer_number", input.customerNumber)
      .whereNull("deleted_at")
      .orderByRaw(`contact_number collate "C"`)
      .limit(input.limit)
    if (input.afterContactNumber !== null) {
      query.whereRaw(`contact_number collate "C" > ?`, [input.afterContactNumber])
    }
    return (await query).map(toContact)
  }
}

const mainContactEmails = `
  c.main_contact_emails || array(
    select k.email from erp_directory_contact k
    where k.customer_number = c.customer_number and k.is_main
      and k.email is not null and k.deleted_at is null
    order by k.contact_number collate "C"
  ) as emails`

function toCustomer(row: CustomerRecord): ErpCustomer {
  return {
    customerNumber: row.customer_number,
    name: row.name,
    centerEnabled: row.center_enabled,
    mainContactEmails: [...new Set(row.emails)],
    address: {
      address_1: row.address_1,
      address_2: row.address_2,
      postal_code: row.postal_code,
      city: row.city,
      country_code: row.country_code,
      phone: row.phone,
    },
    currencyCode: row.currency_code,
    timeZone: row.time_zone,
    languageCode: row.language_code,
    taxId: row.tax_id,
  }
}

function toContact(row: ContactRecord): ErpContact {
  return {
    contactNumber: row.contact_number,
    customerNumber: row.customer_number,
    salutation: row.salutation,
    name: row.name,
    email: row.email,
    phone: row.phone,
    languageCode: row.language_code,
    isMain: row.is_main,
    isCompany: row.is_company,
  }
}
