import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { DirectoryOrderList, DirectoryOrderRow } from "./types"
import { escapeLike } from "./escape-like"

/** Counting stops here: nobody reads on, and the rest costs time. */
const countedUpTo = 10_001

/** Reads what the embedded directory received (F1): the operator's view of it. */
export class DirectoryOrders {
  constructor(protected readonly knex_: Knex) {}

  /** Newest first; `q` is any part of a number or of the customer's name. */
  async list(input: { q?: string; limit: number; offset: number }): Promise<DirectoryOrderList> {
    const found = this.knex_(received)
    const q = input.q?.trim().normalize("NFC")
    if (q) {
      found.whereRaw(search, { part: `%${escapeLike(q)}%` })
    }
    const orders = await found
      .clone()
      .select<DirectoryOrderRow[]>(this.knex_.raw(columns))
      .orderBy([
        { column: "o.received_at", order: "desc" },
        { column: "o.order_id", order: "desc" },
      ])
      .limit(input.limit)
      .offset(input.offset)
    const [counted] = await this.knex_
      .count<{ count: string }[]>({ count: "*" })
      .from(found.clone().select(this.knex_.raw("1")).limit(countedUpTo).as("some"))
    const count = Number(counted?.count ?? 0)
    return { orders, count, countIsMinimum: count === countedUpTo }
  }

  /** By the shop's id of the order; null where none of it arrived. */
  async find(orderId: string): Promise<DirectoryOrderRow | null> {
    const row = await this.knex_(received).select<DirectoryOrderRow[]>(this.knex_.raw(columns)).where("o.order_id", orderId).first()
    return row ?? null
  }
}

const received = "erp_directory_order as o"

/** The name is the customer's of now; an order stays where its customer is gone. */
const columns = `
  o.order_id, o.order_number, o.customer_number, o.status, o.received_at, o.changed_at, o.data,
  (select c.name from erp_directory_customer c
    where c.customer_number = o.customer_number and c.deleted_at is null) as customer_name`

const search = `(
  o.order_number ilike :part or o.customer_number ilike :part
  or o.data->>'displayId' ilike :part or o.data->>'purchaseOrderNumber' ilike :part
  or exists (select 1 from erp_directory_customer c
    where c.customer_number = o.customer_number and c.deleted_at is null and c.name ilike :part)
)`
