import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Outbox } from "../../../outbox/outbox"
import type { OutboxMessage } from "../../../outbox/types"

/** Writes messages in the transaction of what they tell of. */
export async function tellIn(
  transaction: Knex.Transaction,
  outbox: Outbox,
  messages: readonly OutboxMessage[]
): Promise<void> {
  const transactionManager = {
    execute: async (sql: string, params: unknown[] = []): Promise<unknown> =>
      await transaction.raw(sql, params as Knex.RawBinding[]),
  }
  await outbox.write(messages, { transactionManager })
}
