import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Outbox } from "../../../outbox/outbox"
import type { CommittedActivation } from "./activation-store"
import { restorePlainPlaces } from "./plain-user-store"
import { isUniqueViolation, selectRows } from "../../../database/sql"

/** A run that is to be undone, with all that may be left of it. */
export interface UnfinishedActivation {
  id: string
  email: string
  planned_customer_id: string | null
  /** Null where the run did not come to make a login, nor a customer. */
  login_begun_at: Date | null
  auth_identity_id: string | null
  /** Who was put into which customer group by the run; both or none. */
  joined_customer_id: string | null
  joined_group_id: string | null
}

const columns = "id, email, planned_customer_id, login_begun_at, auth_identity_id, joined_customer_id, joined_group_id"

/**
 * Takes a run that failed, committed or not, so that it is undone, by this process or by the job once the lease is over. It
 * holds number and e-mail until then, unless another run has one of them by now.
 *
 * @returns null for one that was refused: it has made nothing
 */
export async function takeBack(
  manager: SqlEntityManager,
  { activationId, leaseMs }: { activationId: string; leaseMs: number }
): Promise<UnfinishedActivation | null> {
  const take = async (state: "undoing" | "reverting") => {
    const [row] = await selectRows<UnfinishedActivation>(
      manager,
      `update cc_activation set state = ?, outcome = null, finished_at = null,
         lease_until = now() + make_interval(secs => ?), updated_at = now()
       where id = ? and state <> 'refused' returning ${columns}`,
      [state, leaseMs / 1000, activationId]
    )
    return row ?? null
  }
  try {
    return await take("undoing")
  } catch (error) {
    if (!isUniqueViolation(error)) {
      throw error
    }
    return await take("reverting")
  }
}

/** Takes back what `commitActivation` wrote for a run that was taken back; nothing where it did not come to that. */
export async function revertActivation(manager: SqlEntityManager, outbox: Outbox, activationId: string): Promise<void> {
  const [row] = await selectRows<{ business_user_id: string; committed: CommittedActivation }>(
    manager,
    `select business_user_id, committed from cc_activation
     where id = ? and state in ('undoing', 'reverting') and committed is not null for update`,
    [activationId]
  )
  if (!row) {
    return
  }
  const { business_user_id: placeId, committed } = row
  if (committed.addedConfirmation) {
    await selectRows(
      manager,
      `update cc_business_account set confirmation_required = false, updated_at = now()
       where deleted_at is null and customer_id = (select customer_id from cc_business_user where id = ?)`,
      [placeId]
    )
  }
  // an account that was there before has another id
  await selectRows(manager, `delete from cc_business_account where id = 'bacc_' || ?`, [placeId])
  await selectRows(manager, `delete from cc_business_user where id = ?`, [placeId])
  await selectRows(manager, `delete from cc_company where id = ?`, [committed.createdCompanyId])
  await restorePlainPlaces(manager, { id: placeId, replaced: committed.replacedPlaceIds })
  await outbox.removeUndelivered(committed.messageKeys, { transactionManager: manager })
  await selectRows(
    manager,
    `update cc_activation set business_user_id = null, company_id = null, committed = null, updated_at = now() where id = ?`,
    [activationId]
  )
}

/** Gives up a run that left nothing behind, so that its number is free again. */
export async function releaseClaim(manager: SqlEntityManager, activationId: string): Promise<void> {
  await selectRows(
    manager,
    `update cc_activation set state = 'undone', finished_at = now(), updated_at = now()
     where id = ? and state in ('running', 'undoing', 'reverting')`,
    [activationId]
  )
}

/** Runs whose process counts as dead, taken over for undoing; `only` takes a certain one. */
export async function takeOverUnfinished(
  manager: SqlEntityManager,
  { only, limit, leaseMs }: { only: string | null; limit: number; leaseMs: number }
): Promise<UnfinishedActivation[]> {
  return await selectRows<UnfinishedActivation>(
    manager,
    `update cc_activation set state = case when state = 'running' then 'undoing' else state end,
       lease_until = now() + make_interval(secs => ?), updated_at = now()
     where id in (
       select id from cc_activation
       where state in ('running', 'undoing', 'reverting') and lease_until < now() and (?::text is null or id = ?)
       order by lease_until limit ? for update skip locked
     )
     returning ${columns}`,
    [leaseMs / 1000, only, only, limit]
  )
}
