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

/**
 * Looks at companies inside a transaction that holds them, before anything is written; what it gives looks at what was written
 * before that stands, throws where it must not, and says what there is to tell of it.
 */
export type Watch = (manager: SqlEntityManager, companyIds: readonly string[]) => Promise<() => Promise<readonly OutboxMessage[]>>

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
