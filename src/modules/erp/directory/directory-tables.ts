import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Outbox } from "../../../outbox/outbox"
import type { OutboxMessage } from "../../../outbox/types"
import { canonicalNumber } from "../rules/canonical-number"
import { escapeLike } from "./escape-like"
import { importDirectoryFile } from "./import-directory-file"
import { mergeRows } from "./merge-rows"
import { directoryTables } from "./table-columns"
import { tellIn } from "./tell-in"
import type {
  DirectoryCustomerChange,
  DirectoryCustomerInput,
  DirectoryCustomerList,
  DirectoryCustomerRow,
  DirectoryFileKind,
  DirectoryImportResult,
} from "./types"

/** Counting stops here: nobody reads on, and the rest costs time. */
const countedUpTo = 10_001

/** What the operator does with the embedded directory's tables. */
export class DirectoryTables {
  constructor(
    protected readonly knex_: Knex,
    protected readonly outbox_: Outbox
  ) {}

  async list(input: { q?: string; limit: number; offset: number }): Promise<DirectoryCustomerList> {
    const found = this.knex_("erp_directory_customer as c").whereNull("c.deleted_at")
    const q = input.q?.trim().normalize("NFC")
    if (q) {
      found.whereRaw(search, { part: `%${escapeLike(q)}%`, email: q.toLowerCase() })
    }
    const customers = await found
      .clone()
      .select<DirectoryCustomerRow[]>(this.knex_.raw(listColumns))
      .orderBy("c.customer_number")
      .limit(input.limit)
      .offset(input.offset)
    const [counted] = await this.knex_
      .count<{ count: string }[]>({ count: "*" })
      .from(found.clone().select(this.knex_.raw("1")).limit(countedUpTo).as("some"))
    const count = Number(counted?.count ?? 0)
    return { customers, count, countIsMinimum: count === countedUpTo }
  }

  /** Null where there is none with this id. */
  async find(id: string): Promise<DirectoryCustomerRow | null> {
    const [customer] = await this.knex_("erp_directory_customer as c")
      .select<DirectoryCustomerRow[]>(this.knex_.raw(listColumns))
      .where("c.id", id)
      .whereNull("c.deleted_at")
    return customer ?? null
  }

  /** Creates the customer, or replaces the one with this number as a whole. */
  async upsert(
    customer: DirectoryCustomerInput,
    tell: (change: DirectoryCustomerChange) => readonly OutboxMessage[] = () => []
  ): Promise<DirectoryCustomerRow> {
    const number = canonicalNumber(customer.customer_number, { ignoreCase: false })
    const emails = customer.main_contact_emails.map((email) => email.toLowerCase())
    const table = directoryTables.customers
    const row = {
      ...customer,
      customer_number: number,
      main_contact_emails: [...new Set(emails)],
    }
    return this.knex_.transaction(async (transaction) => {
      const select = async () =>
        await transaction("erp_directory_customer as c")
          .select<DirectoryCustomerRow[]>(transaction.raw(listColumns))
          .where("c.customer_number", number)
          .whereNull("c.deleted_at")
          .forUpdate("c")
      const [before] = await select()
      await mergeRows(transaction, { table, columns: Object.keys(table.columns), rows: [row] })
      const [after] = await select()
      if (!after) {
        throw new Error("The directory customer vanished while it was stored")
      }
      await tellIn(transaction, this.outbox_, tell({ before: before ?? null, after }))
      return after
    })
  }

  async importCsv(
    input: { kind: DirectoryFileKind; csv: string; dryRun: boolean },
    tell: (result: DirectoryImportResult) => readonly OutboxMessage[] = () => []
  ): Promise<DirectoryImportResult> {
    return importDirectoryFile(this.knex_, input, (transaction, result) =>
      tellIn(transaction, this.outbox_, tell(result))
    )
  }
}

const search = `(
  c.customer_number ilike :part or c.name ilike :part or c.city ilike :part
  or c.main_contact_emails @> array[:email::text]
)`

const listColumns = `
  c.id, c.customer_number, c.name, c.center_enabled, c.main_contact_emails,
  c.address_1, c.address_2, c.postal_code, c.city, c.country_code, c.phone,
  c.currency_code, c.time_zone, c.language_code, c.tax_id,
  (select count(*)::int from erp_directory_contact k
    where k.customer_number = c.customer_number and k.deleted_at is null) as contact_count,
  (select count(*)::int from erp_directory_invoice i
    where i.customer_number = c.customer_number and i.deleted_at is null) as invoice_count`
