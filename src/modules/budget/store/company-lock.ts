import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { lockKeys } from "../../../database/lock-keys"
import { selectPrepared } from "../../../database/sql"

/**
 * Held to the end of the transaction by whatever moves money of a company. A new limit waits for all of
 * them and they for it, so that none of them misses the limit, and the limit none of them. They do
 * not wait for each other. In one order, so that no two wait in a circle.
 */
export async function shareCompanies(manager: SqlEntityManager, companyIds: readonly string[]): Promise<void> {
  await selectPrepared(
    manager,
    `select pg_advisory_xact_lock_shared(key) from (
       select distinct hashtextextended('cc_budget ' || id, 0) as key from jsonb_array_elements_text(?::jsonb) id order by key
     ) keys`,
    [JSON.stringify(companyIds)]
  )
}

/** Held to the end of the transaction by whatever changes what counts to which limit. */
export async function lockCompany(manager: SqlEntityManager, companyId: string): Promise<void> {
  await lockKeys(manager, [`cc_budget ${companyId}`])
}
