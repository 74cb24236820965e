import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Outbox } from "../../outbox/outbox"

/** How a part of the service reads and writes: one transaction holds the rows and the word of them. */
export interface Transactions {
  /** For reads alone. */
  manager(): SqlEntityManager
  write<T>(work: (manager: SqlEntityManager) => Promise<T>): Promise<T>
  outbox: Outbox
}
