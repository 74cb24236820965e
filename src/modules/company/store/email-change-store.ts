import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { isUniqueViolation, selectRows } from "../../../database/sql"

/** A change of a login's e-mail, from the request to its end. */
export interface EmailChangeRow {
  id: string
  customer_id: string
  /** Null where the person has no password with us. */
  auth_identity_id: string | null
  old_email: string
  /** The e-mail as the login spells it. */
  old_login: string | null
  new_email: string
  requested_by: "customer" | "main_contact" | "operator"
  /** Who asked in the company's name. */
  asker_customer_id: string | null
  company_id: string | null
  locale: "en" | "de"
  /** The shop knows the new address already; nothing will come of it. */
  taken: boolean
  /** The old address has to agree as well. */
  approval_required: boolean
  confirmed_at: Date | null
  approved_at: Date | null
  state: "pending" | "applying" | "done" | "superseded"
  run_id: string | null
}

export type NewEmailChange = Omit<EmailChangeRow, "confirmed_at" | "approved_at" | "state" | "run_id"> & {
  hours: number
}

/**
 * Notes a request; an earlier one of the same person that still waits gives way.
 *
 * @returns false where a change of this person is being made at this moment
 */
export async function openEmailChange(manager: SqlEntityManager, change: NewEmailChange): Promise<boolean> {
  // one request of a person after the other
  await selectRows(manager, `select id from cc_business_account where customer_id = ? for update`, [change.customer_id])
  await supersedeEmailChanges(manager, { customerId: change.customer_id })
  const rows = await selectRows(
    manager,
    `insert into cc_email_change (id, customer_id, auth_identity_id, old_email, old_login, new_email, requested_by,
       asker_customer_id, company_id, locale, taken, approval_required, expires_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now() + make_interval(hours => ?))
     on conflict do nothing returning id`,
    [
      change.id,
      change.customer_id,
      change.auth_identity_id,
      change.old_email,
      change.old_login,
      change.new_email,
      change.requested_by,
      change.asker_customer_id,
      change.company_id,
      change.locale,
      change.taken,
      change.approval_required,
      change.hours,
    ]
  )
  return rows.length > 0
}

/** Lets what still waits come to nothing; `only` names who asked for it. */
export async function supersedeEmailChanges(
  manager: SqlEntityManager,
  { customerId, only = null }: { customerId: string; only?: EmailChangeRow["requested_by"] | null }
): Promise<void> {
  await selectRows(
    manager,
    `update cc_email_change set state = 'superseded', updated_at = now()
     where customer_id = ? and state = 'pending' and requested_by = coalesce(?, requested_by)`,
    [customerId, only]
  )
}

/** Null for one that is not there any more. */
export async function findEmailChange(manager: SqlEntityManager, id: string): Promise<EmailChangeRow | null> {
  const [row] = await selectRows<EmailChangeRow>(manager, `select * from cc_email_change where id = ?`, [id])
  return row ?? null
}

/**
 * One address agrees. With the last one that has to, the change is taken for this
 * run, which then makes it. Where the old one is found to have to as well (`asksOldForHours`), it has that long from now on.
 *
 * @returns null where this link counts no longer
 */
export async function agreeToEmailChange(
  manager: SqlEntityManager,
  { id, side, asksOldForHours, runId, leaseMs }: { id: string; side: "new" | "old"; asksOldForHours: number | null; runId: string; leaseMs: number }
): Promise<EmailChangeRow | null> {
  const column = side === "new" ? "confirmed_at" : "approved_at"
  const condition = side === "new" ? "not taken" : "approval_required"
  try {
    const [row] = await selectRows<EmailChangeRow>(
      manager,
      `update cc_email_change set ${column} = now(), updated_at = now(), approval_required = approval_required or ?::integer is not null,
         expires_at = greatest(expires_at, now() + make_interval(hours => ?::integer))
       where id = ? and state = 'pending' and ${column} is null and expires_at > now() and ${condition} returning *`,
      [asksOldForHours, asksOldForHours, id]
    )
    if (!row || !row.confirmed_at || (row.approval_required && !row.approved_at)) {
      return row ?? null
    }
    const [taken] = await selectRows<EmailChangeRow>(
      manager,
      `update cc_email_change set state = 'applying', run_id = ?, lease_until = now() + make_interval(secs => ?)
       where id = ? returning *`,
      [runId, leaseMs / 1_000, id]
    )
    return taken ?? null
  } catch (error) {
    if (isUniqueViolation(error)) {
      // somebody else's change to the same address is being made
      return null
    }
    throw error
  }
}

/** Takes over what a dead process left half-way; no other gets it until the lease has run out. */
export async function takeOverEmailChanges(
  manager: SqlEntityManager,
  { runId, limit, leaseMs }: { runId: string; limit: number; leaseMs: number }
): Promise<EmailChangeRow[]> {
  return await selectRows<EmailChangeRow>(
    manager,
    `update cc_email_change set run_id = ? || id, lease_until = now() + make_interval(secs => ?), updated_at = now()
     where id in (select id from cc_email_change where state = 'applying' and lease_until < now()
                  order by lease_until limit ? for update skip locked)
     returning *`,
    [runId, leaseMs / 1_000, limit]
  )
}

/** Whether the change still belongs to this run; one that was too slow must not undo what another has made. */
export async function holdsEmailChange(
  manager: SqlEntityManager,
  { id, runId }: { id: string; runId: string }
): Promise<boolean> {
  const rows = await selectRows(
    manager,
    `select id from cc_email_change where id = ? and state = 'applying' and run_id = ?`,
    [id, runId]
  )
  return rows.length > 0
}

/** Gives a change back that could not be made: the new address may confirm once more, as long as the link lasts. */
export async function releaseEmailChange(
  manager: SqlEntityManager,
  { id, runId }: { id: string; runId: string }
): Promise<void> {
  await selectRows(
    manager,
    `update cc_email_change
     set state = 'pending', run_id = null, lease_until = null, confirmed_at = null, updated_at = now()
     where id = ? and state = 'applying' and run_id = ?`,
    [id, runId]
  )
}

/**
 * Makes the change stand in this room: at every place, and at the account, whose
 * sessions end with it.
 *
 * @returns false where the change belongs to another run by now
 */
export async function finishEmailChange(
  manager: SqlEntityManager,
  { id, runId, at }: { id: string; runId: string; at: Date }
): Promise<boolean> {
  const [change] = await selectRows<{ customer_id: string; new_email: string }>(
    manager,
    `update cc_email_change set state = 'done', run_id = null, lease_until = null, updated_at = now()
     where id = ? and state = 'applying' and run_id = ? returning customer_id, new_email`,
    [id, runId]
  )
  if (!change) {
    return false
  }
  await selectRows(
    manager,
    `update cc_business_user set email = ?, version = version + 1, updated_at = now(),
       invited_at = case when status = 'invited' then now() else invited_at end
     where customer_id = ? and deleted_at is null`,
    [change.new_email, change.customer_id]
  )
  await selectRows(
    manager,
    `update cc_business_account set email_confirmed_at = now(), updated_at = now(),
       sessions_ended_at = greatest(coalesce(sessions_ended_at, ?::timestamptz), ?::timestamptz)
     where customer_id = ? and deleted_at is null`,
    [at.toISOString(), at.toISOString(), change.customer_id]
  )
  return true
}

/** Another person of a company with this e-mail: of this one, or, without one, of any in which the customer has a place. */
export async function isEmailInCompany(
  manager: SqlEntityManager,
  { email, customerId, companyId }: { email: string; customerId: string; companyId: string | null }
): Promise<boolean> {
  const rows = await selectRows(
    manager,
    `select other.id from cc_business_user mine
     join cc_business_user other on other.company_id = mine.company_id and other.email = ?
       and other.customer_id <> mine.customer_id and other.deleted_at is null
     where mine.customer_id = ? and mine.company_id = coalesce(?, mine.company_id) and mine.deleted_at is null limit 1`,
    [email, customerId, companyId]
  )
  return rows.length > 0
}

/** What is over and only serves for looking into trouble; the audit tells the rest. */
export async function deleteOutdatedEmailChanges(manager: SqlEntityManager, { days }: { days: number }): Promise<void> {
  await selectRows(
    manager,
    `delete from cc_email_change where state <> 'applying' and expires_at < now() - make_interval(days => ?)`,
    [days]
  )
}
