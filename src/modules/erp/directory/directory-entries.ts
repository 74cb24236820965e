import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { isUniqueViolation } from "../../../database/sql"
import type { Outbox } from "../../../outbox/outbox"
import type { OutboxMessage } from "../../../outbox/types"
import { directoryRefusal } from "../errors"
import { entryColumns, numberColumnOf, type EntryTable } from "./entry-columns"
import { escapeLike } from "./escape-like"
import { insertEntry } from "./insert-entry"
import { tellIn } from "./tell-in"
import type { DirectoryEntry, DirectoryEntryChange, DirectoryEntryList } from "./types"

/** Counting stops here: nobody reads on, and the rest costs time. */
const countedUpTo = 10_001

type Tell<Row> = (change: DirectoryEntryChange<Row>) => readonly OutboxMessage[]

/**
 * What the operator does by hand with one kind of entry below a customer of the embedded directory, its contacts or its invoices
 * (F2). An entry is found only below its own customer; what happened is told in the transaction that makes it.
 */
export class DirectoryEntries<Row extends DirectoryEntry, Input extends object> {
  constructor(
    protected readonly knex_: Knex,
    protected readonly outbox_: Outbox,
    protected readonly table_: EntryTable,
    /** Columns in which a search looks for any part of a text. */
    protected readonly searched_: readonly string[]
  ) {}

  /**
   * By number.
   *
   * @throws `not_found` where there is no such customer
   */
  async list(input: { customerId: string; q?: string; limit: number; offset: number }): Promise<DirectoryEntryList<Row>> {
    const found = this.knex_(this.table_.name)
      .where("customer_number", await this.findNumber_(this.knex_, input.customerId))
      .whereNull("deleted_at")
    const q = input.q?.trim().normalize("NFC")
    if (q) {
      const part = `%${escapeLike(q)}%`
      found.where((any) => this.searched_.forEach((column) => void any.orWhereILike(column, part)))
    }
    const entries: Row[] = await found
      .clone()
      .select(entryColumns(this.table_))
      .orderBy(numberColumnOf(this.table_))
      .limit(input.limit)
      .offset(input.offset)
    const [counted] = await this.knex_
      .count<{ count: string }[]>({ count: "*" })
      .from(found.clone().select(this.knex_.raw("1")).limit(countedUpTo).as("some"))
    const count = Number(counted?.count ?? 0)
    return { entries, count, countIsMinimum: count === countedUpTo }
  }

  /** @throws `not_found` where there is no such customer, `directory_number_taken` */
  async create({ customerId, values }: { customerId: string; values: Input }, tell: Tell<Row>): Promise<Row> {
    return await this.knex_.transaction(async (transaction) => {
      const customerNumber = await this.findNumber_(transaction, customerId)
      const entry = await insertEntry<Row>(transaction, this.table_, { ...values, customer_number: customerNumber })
      if (!entry) {
        throw directoryRefusal("directory_number_taken")
      }
      await tellIn(transaction, this.outbox_, tell({ before: null, after: entry }))
      return entry
    })
  }

  /**
   * Changes what `changes` names; an update that changes nothing leaves the version and tells nothing.
   *
   * @returns the entry as it is by now, and whether it still was the version that was looked at
   * @throws `not_found`, `directory_number_taken`
   */
  async update(
    { version, changes, ...named }: { customerId: string; id: string; version: number; changes: Partial<Input> },
    tell: Tell<Row>
  ): Promise<{ entry: Row; updated: boolean }> {
    return await this.knex_.transaction(async (transaction) => {
      const before = await this.lock_(transaction, named)
      if (before.version !== version) {
        return { entry: before, updated: false }
      }
      if (Object.entries(changes).every(([column, value]) => Reflect.get(before, column) === value)) {
        return { entry: before, updated: true }
      }
      const rows: Row[] = await transaction(this.table_.name)
        .where("id", before.id)
        .update({ ...changes, version: version + 1, updated_at: transaction.fn.now() })
        .returning(entryColumns(this.table_))
        .catch((error: unknown) => {
          throw isUniqueViolation(error) ? directoryRefusal("directory_number_taken") : error
        })
      const entry = rows[0] ?? before
      await tellIn(transaction, this.outbox_, tell({ before, after: entry }))
      return { entry, updated: true }
    })
  }

  /**
   * Removes it for good: nobody keeps what the operator took out of the directory, its trail aside.
   *
   * @throws `not_found`
   */
  async remove(named: { customerId: string; id: string }, tell: Tell<Row>): Promise<void> {
    await this.knex_.transaction(async (transaction) => {
      const before = await this.lock_(transaction, named)
      await transaction(this.table_.name).where("id", before.id).delete()
      await tellIn(transaction, this.outbox_, tell({ before, after: null }))
    })
  }

  protected async findNumber_(knex: Knex, customerId: string): Promise<string> {
    const customer = await knex("erp_directory_customer")
      .select<{ customer_number: string }[]>("customer_number")
      .where("id", customerId)
      .whereNull("deleted_at")
      .first()
    if (!customer) {
      throw directoryRefusal("not_found")
    }
    return customer.customer_number
  }

  protected async lock_(transaction: Knex.Transaction, { customerId, id }: { customerId: string; id: string }): Promise<Row> {
    const [row]: Row[] = await transaction(this.table_.name)
      .select(entryColumns(this.table_))
      .where({ id, customer_number: await this.findNumber_(transaction, customerId) })
      .whereNull("deleted_at")
      .forUpdate()
    if (!row) {
      throw directoryRefusal("not_found")
    }
    return row
  }
}
