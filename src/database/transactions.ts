import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Outbox } from "../outbox/outbox"
import type { OutboxMessage } from "../outbox/types"

/** How a part of the service reads and writes: one transaction holds the rows and the word of them. */
export interface Transactions {
  /** For reads alone. */
  manager(): SqlEntityManager
  write<T>(work: (manager: SqlEntityManager) => Promise<T>): Promise<T>
  outbox: Outbox
}

/** Writes, and tells of it in the same transaction; null means that there was nothing to write. */
export async function writeAndTell<T>(
  db: Transactions,
  work: (manager: SqlEntityManager) => Promise<T | null>,
  tell: (written: T) => readonly OutboxMessage[]
): Promise<T | null> {
  return await db.write(async (manager) => {
    const written = await work(manager)
    if (written !== null) {
      await db.outbox.write(tell(written), { transactionManager: manager })
    }
    return written
  })
}
