import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectPrepared } from "./sql"

/**
 * Held to the end of the transaction, taken in this order: whoever asks for one of them meanwhile waits. For what there
 * is no row to lock for. A key begins with what it is about, so that no two rooms mean the same one.
 */
export async function lockKeys(manager: SqlEntityManager, keys: readonly string[]): Promise<void> {
  await selectPrepared(manager, `select pg_advisory_xact_lock(hashtextextended(key, 0)) from jsonb_array_elements_text(?::jsonb) key`, [
    JSON.stringify(keys),
  ])
}
