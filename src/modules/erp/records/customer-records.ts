import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { parseCustomer } from "../answers/parse-customer"
import type { ErpCustomer } from "../types"

export interface StoredCustomer {
  customer: ErpCustomer
  fetchedAt: Date
}

/** The newest stored data of each customer: one row a number. */
export class CustomerRecords {
  constructor(protected readonly knex_: Knex) {}

  async save(customer: ErpCustomer, fetchedAt: Date): Promise<void> {
    await this.knex_.raw(upsert, [
      generateEntityId(undefined, "erprec"),
      customer.customerNumber,
      JSON.stringify(customer),
      fetchedAt,
    ])
  }

  async retrieve(customerNumber: string): Promise<StoredCustomer | null> {
    const row = await this.knex_("erp_customer_record")
      .select<{ data: unknown; fetched_at: Date }[]>("data", "fetched_at")
      .where("customer_number", customerNumber)
      .whereNull("deleted_at")
      .first()
    const customer = row ? parseCustomer(row.data, { customerNumber, ignoreCase: false }) : null
    return row && customer ? { customer, fetchedAt: row.fetched_at } : null
  }
}

/** Two answers may arrive in the wrong order: the one asked for last stays. */
const upsert = `
  insert into erp_customer_record as stored (id, customer_number, data, fetched_at)
  values (?, ?, ?::jsonb, ?)
  on conflict (customer_number) where deleted_at is null
  do update set data = excluded.data, fetched_at = excluded.fetched_at, updated_at = now()
  where excluded.fetched_at >= stored.fetched_at`
