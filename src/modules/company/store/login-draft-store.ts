import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { loginSuperseded } from "../errors"
import type { ClaimResult } from "./activation-store"
import { selectRows } from "../../../database/sql"

/** A login whose process counts as dead, to be undone. */
export interface UnfinishedDraft {
  id: string
  email: string
  planned_customer_id: string
  auth_identity_id: string | null
  created_at: Date
}

/** Takes an e-mail for one run; the partial unique index lets in one at a time. */
export async function claimDraft(
  manager: SqlEntityManager,
  draft: { draftId: string; email: string; plannedCustomerId: string; leaseMs: number }
): Promise<ClaimResult> {
  const inserted = await selectRows(
    manager,
    `insert into cc_login_draft (id, email, planned_customer_id, lease_until)
     values (?, ?, ?, now() + make_interval(secs => ?))
     on conflict (email) where state in ('running', 'undoing') do nothing
     returning id`,
    [draft.draftId, draft.email, draft.plannedCustomerId, draft.leaseMs / 1000]
  )
  if (inserted.length > 0) {
    return { claimed: true }
  }
  const [holder] = await selectRows<{ id: string; expired: boolean }>(
    manager,
    `select id, lease_until < now() as expired from cc_login_draft where email = ? and state in ('running', 'undoing')`,
    [draft.email]
  )
  // gone between the two statements: as good as held, the caller tries again
  return { claimed: false, heldBy: holder?.id ?? "", expired: holder?.expired ?? false }
}

/**
 * Notes the identity before anything hangs on it, so that it can be found again after a crash.
 *
 * @throws `login_superseded`
 */
export async function noteDraftIdentity(
  manager: SqlEntityManager,
  { draftId, authIdentityId }: { draftId: string; authIdentityId: string }
): Promise<void> {
  const rows = await selectRows(
    manager,
    `update cc_login_draft set auth_identity_id = ?, updated_at = now() where id = ? and state = 'running' returning id`,
    [authIdentityId, draftId]
  )
  if (rows.length === 0) {
    throw loginSuperseded()
  }
}

/** @returns false where the run was taken over meanwhile */
export async function endDraft(
  manager: SqlEntityManager,
  { draftId, state }: { draftId: string; state: "done" | "undone" }
): Promise<boolean> {
  const rows = await selectRows(
    manager,
    `update cc_login_draft set state = ?, updated_at = now() where id = ? and state = 'running' returning id`,
    [state, draftId]
  )
  return rows.length > 0
}

/** Gives the e-mail free of a run that left nothing behind. */
export async function releaseDraft(manager: SqlEntityManager, draftId: string): Promise<void> {
  await selectRows(
    manager,
    `update cc_login_draft set state = 'undone', updated_at = now() where id = ? and state in ('running', 'undoing')`,
    [draftId]
  )
}

/** Drafts whose process counts as dead, taken over for undoing; `only` takes a certain one. */
export async function takeOverDrafts(
  manager: SqlEntityManager,
  { only, limit, leaseMs }: { only: string | null; limit: number; leaseMs: number }
): Promise<UnfinishedDraft[]> {
  return await selectRows<UnfinishedDraft>(
    manager,
    `update cc_login_draft set state = 'undoing', lease_until = now() + make_interval(secs => ?), updated_at = now()
     where id in (
       select id from cc_login_draft
       where state in ('running', 'undoing') and lease_until < now() and (?::text is null or id = ?)
       order by lease_until limit ? for update skip locked
     )
     returning id, email, planned_customer_id, auth_identity_id, created_at`,
    [leaseMs / 1000, only, only, limit]
  )
}

/** Whether another living run, of an activation or of a user to add, is about to make a login with this e-mail. */
export async function isLoginBeingMade(
  manager: SqlEntityManager,
  { email, exceptRunId }: { email: string; exceptRunId: string }
): Promise<boolean> {
  const rows = await selectRows(
    manager,
    `select 1 from cc_login_draft where email = ? and id <> ? and state in ('running', 'undoing') and lease_until > now()
     union all
     select 1 from cc_activation where email = ? and id <> ? and state in ('running', 'undoing') and lease_until > now()
     limit 1`,
    [email, exceptRunId, email, exceptRunId]
  )
  return rows.length > 0
}

/** Whether the shop made this login for somebody who has never come in: nobody knows its password. */
export async function isUnusedLogin(manager: SqlEntityManager, customerId: string): Promise<boolean> {
  const rows = await selectRows(
    manager,
    `select 1 from cc_login_draft d
     join cc_business_account a on a.customer_id = d.planned_customer_id and a.deleted_at is null
     where d.planned_customer_id = ? and d.state = 'done' and a.last_login_at is null and a.email_confirmed_at is null
     limit 1`,
    [customerId]
  )
  return rows.length > 0
}

/** Deletes drafts that came to nothing; finished ones stay, since they tell how a login came to be. */
export async function deleteOutdatedDrafts(manager: SqlEntityManager, { days }: { days: number }): Promise<void> {
  await selectRows(
    manager,
    `delete from cc_login_draft where state = 'undone' and updated_at < now() - make_interval(days => ?)`,
    [days]
  )
}
