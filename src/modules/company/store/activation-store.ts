import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Outbox } from "../../../outbox/outbox"
import type { OutboxMessage } from "../../../outbox/types"
import { activationSuperseded } from "../errors"
import type { NewApplication } from "./application-store"
import { createApplication } from "./application-store"
import { addPlace, insertCompany } from "./company-store"
import type { NewCompany, NewPlace } from "./company-store"
import { replacePlainPlace } from "./plain-user-store"
import { isUniqueViolation, selectRows } from "../../../database/sql"

export interface ActivationClaim {
  activationId: string
  customerNumber: string
  fingerprint: string
  email: string
  /** Id that the new customer will have; null where nobody is created. */
  plannedCustomerId: string | null
  leaseMs: number
}

/** Not claimed: another run has this number or e-mail; with `expired`, by a process that counts as dead. */
export type ClaimResult =
  | { claimed: true }
  | { claimed: false; heldBy: string; expired: boolean }

export type ActivationOutcome = "company_created" | "main_contact_added" | "business_user_created"

export interface FinishedActivation {
  outcome: ActivationOutcome
  business_user_id: string
  company_id: string | null
}

/** Takes number and e-mail for one run; partial unique indexes let in one at a time. */
export async function claimActivation(manager: SqlEntityManager, claim: ActivationClaim): Promise<ClaimResult> {
  const inserted = await selectRows<{ id: string }>(
    manager,
    `insert into cc_activation (id, customer_number, fingerprint, email, planned_customer_id, lease_until)
     values (?, ?, ?, ?, ?, now() + make_interval(secs => ?))
     on conflict do nothing
     returning id`,
    [
      claim.activationId,
      claim.customerNumber,
      claim.fingerprint,
      claim.email,
      claim.plannedCustomerId,
      claim.leaseMs / 1000,
    ]
  )
  if (inserted.length > 0) {
    return { claimed: true }
  }
  const [holder] = await selectRows<{ id: string; expired: boolean }>(
    manager,
    `select id, lease_until < now() as expired from cc_activation
     where (customer_number = ? or email = ?) and state in ('running', 'undoing') order by lease_until limit 1`,
    [claim.customerNumber, claim.email]
  )
  // gone between the two statements: as good as held, the caller tries again
  return { claimed: false, heldBy: holder?.id ?? "", expired: holder?.expired ?? false }
}

/** Notes that the login is about to be made: from here on there may be one of this run, noted or not. */
export async function noteLoginBegun(manager: SqlEntityManager, activationId: string): Promise<void> {
  const rows = await selectRows(
    manager,
    `update cc_activation set login_begun_at = now(), updated_at = now() where id = ? and state = 'running' returning id`,
    [activationId]
  )
  if (rows.length === 0) {
    throw activationSuperseded()
  }
}

/** Notes the identity before anything hangs on it, so that it can be found again after a crash. */
export async function noteIdentity(
  manager: SqlEntityManager,
  { activationId, authIdentityId }: { activationId: string; authIdentityId: string }
): Promise<void> {
  const rows = await selectRows(
    manager,
    `update cc_activation set auth_identity_id = ?, updated_at = now() where id = ? and state = 'running' returning id`,
    [authIdentityId, activationId]
  )
  if (rows.length === 0) {
    throw activationSuperseded()
  }
}

/** Notes the group before the customer is in it, for the same reason. */
export async function notePriceGroup(
  manager: SqlEntityManager,
  { activationId, customerId, customerGroupId }: { activationId: string; customerId: string; customerGroupId: string }
): Promise<void> {
  const rows = await selectRows(
    manager,
    `update cc_activation set joined_customer_id = ?, joined_group_id = ?, updated_at = now()
     where id = ? and state = 'running' returning id`,
    [customerId, customerGroupId, activationId]
  )
  if (rows.length === 0) {
    throw activationSuperseded()
  }
}

/** Ends a run as refused, together with what the refusal tells and, where somebody has to decide, the case. */
export async function refuseActivation(
  manager: SqlEntityManager,
  outbox: Outbox,
  refusal: {
    activationId: string
    messages: readonly OutboxMessage[]
    /** A case for the operator; its messages go only where it is a new one. */
    application: { row: NewApplication; messages: readonly OutboxMessage[] } | null
  }
): Promise<void> {
  await selectRows(
    manager,
    `update cc_activation set state = 'refused', finished_at = now(), updated_at = now() where id = ? and state = 'running'`,
    [refusal.activationId]
  )
  if (refusal.application && (await createApplication(manager, refusal.application.row))) {
    await outbox.write(refusal.application.messages, { transactionManager: manager })
  }
  await outbox.write(refusal.messages, { transactionManager: manager })
}

export interface ActivationCommit {
  activationId: string
  outcome: ActivationOutcome
  /** The company to create, or null. */
  company: NewCompany | null
  /** The group whose prices the company had when the run was decided; another one by now decides again. */
  customerGroupId: string | null
  place: NewPlace
  account: { customerId: string; emailConfirmed: boolean; confirmationRequired: boolean }
  /** People whose account is gone; their places in the company go with this commit. */
  departedCustomerIds: readonly string[]
  /** Of the outcome; an undoing calls back those that are not delivered. */
  messages: readonly OutboxMessage[]
  /** Of the places that go. */
  departures: readonly OutboxMessage[]
}

/** What an undoing has to know of the commit beyond the run itself; it stands at the run. */
export interface CommittedActivation {
  /** Null where the company was there before. */
  createdCompanyId: string | null
  messageKeys: readonly string[]
  /** The account was there before, and now asks for a confirmation that it did not ask for. */
  addedConfirmation: boolean
  /** The place without a company that made room for this one. */
  replacedPlaceIds: readonly string[]
}

/**
 * Everything an activation keeps in this room, in one transaction: until it stands,
 * nothing of the activation counts; after it, all of it does.
 *
 * @throws `activation_superseded` where the run was taken over or the decision no longer fits
 */
export async function commitActivation(
  manager: SqlEntityManager,
  outbox: Outbox,
  commit: ActivationCommit
): Promise<void> {
  const finished = await selectRows(
    manager,
    `update cc_activation
     set state = 'done', outcome = ?, business_user_id = ?, company_id = ?, finished_at = now(), updated_at = now()
     where id = ? and state = 'running' returning id`,
    [commit.outcome, commit.place.id, commit.place.companyId, commit.activationId]
  )
  if (finished.length === 0) {
    throw activationSuperseded()
  }
  let replacedPlaceIds: string[] = []
  try {
    if (commit.company) {
      await insertCompany(manager, commit.company)
    } else if (commit.place.companyId) {
      await holdCompany(manager, { companyId: commit.place.companyId, customerGroupId: commit.customerGroupId })
      await removeDeparted(manager, { companyId: commit.place.companyId, customerIds: commit.departedCustomerIds })
      await requireNoMainContact(manager, commit.place.companyId)
    }
    const { companyId } = commit.place
    replacedPlaceIds = companyId === null ? [] : await replacePlainPlace(manager, { ...commit.place, companyId })
    await addPlace(manager, commit.place)
  } catch (error) {
    throw isUniqueViolation(error) ? activationSuperseded() : error
  }
  const addedConfirmation = await saveAccount(manager, commit)
  await outbox.write([...commit.messages, ...commit.departures], { transactionManager: manager })
  const committed: CommittedActivation = {
    createdCompanyId: commit.company?.id ?? null,
    messageKeys: commit.messages.map((message) => message.key),
    addedConfirmation,
    replacedPlaceIds,
  }
  await selectRows(manager, `update cc_activation set committed = ?::jsonb where id = ?`, [
    JSON.stringify(committed),
    commit.activationId,
  ])
}

/**
 * Whether a commit stands whose answer was lost. Waits for one that is still on its way: it holds the run's row. To be asked in a
 * transaction.
 *
 * @throws where that cannot be known now
 */
export async function hasCommitted(manager: SqlEntityManager, activationId: string): Promise<boolean> {
  await selectRows(manager, `select set_config('lock_timeout', '5s', true)`)
  const [row] = await selectRows<{ state: string }>(manager, `select state from cc_activation where id = ? for update`, [
    activationId,
  ])
  return row?.state === "done"
}

/**
 * Makes the account, or adds to the one that is there what this activation found out.
 *
 * @returns whether an account that was there has to be confirmed by now
 */
async function saveAccount(manager: SqlEntityManager, { place, account }: ActivationCommit): Promise<boolean> {
  const { customerId, emailConfirmed, confirmationRequired } = account
  const [before] = await selectRows<{ confirmation_required: boolean }>(
    manager,
    `select confirmation_required from cc_business_account where customer_id = ? and deleted_at is null for update`,
    [customerId]
  )
  await selectRows(
    manager,
    `insert into cc_business_account (id, customer_id, confirmation_required, email_confirmed_at, last_login_at)
     values ('bacc_' || ?, ?, ?, case when ? then now() end, case when ? then null else now() end)
     on conflict (customer_id) where deleted_at is null do update set
       confirmation_required = cc_business_account.confirmation_required or excluded.confirmation_required,
       email_confirmed_at = coalesce(cc_business_account.email_confirmed_at, excluded.email_confirmed_at),
       updated_at = now()`,
    [place.id, customerId, confirmationRequired, emailConfirmed, confirmationRequired]
  )
  return before !== undefined && !before.confirmation_required && confirmationRequired
}

async function removeDeparted(
  manager: SqlEntityManager,
  { companyId, customerIds }: { companyId: string; customerIds: readonly string[] }
): Promise<void> {
  await selectRows(
    manager,
    `update cc_business_user set deleted_at = now(), updated_at = now()
     where company_id = ? and deleted_at is null and customer_id in (select jsonb_array_elements_text(?::jsonb))`,
    [companyId, JSON.stringify(customerIds)]
  )
}

/** Before any of its users, as everybody locks them: two who do it in different orders would block each other for ever. */
async function holdCompany(
  manager: SqlEntityManager,
  { companyId, customerGroupId }: { companyId: string; customerGroupId: string | null }
): Promise<void> {
  const [locked] = await selectRows<{ customer_group_id: string | null }>(
    manager,
    `select customer_group_id from cc_company where id = ? and active and deleted_at is null for update`,
    [companyId]
  )
  if (locked?.customer_group_id !== customerGroupId) {
    throw activationSuperseded()
  }
}

async function requireNoMainContact(manager: SqlEntityManager, companyId: string): Promise<void> {
  const mainContacts = await selectRows(
    manager,
    `select u.id from cc_business_user u
     join cc_business_user_role r on r.business_user_id = u.id and r.role_key = 'main_contact' and r.deleted_at is null
     where u.company_id = ? and u.status = 'active' and u.deleted_at is null limit 1`,
    [companyId]
  )
  if (mainContacts.length > 0) {
    throw activationSuperseded()
  }
}

/** The finished activation that an identical request repeats, newest first. */
export async function findRepeat(
  manager: SqlEntityManager,
  { fingerprint, hours }: { fingerprint: string; hours: number }
): Promise<(FinishedActivation & { customer_id: string }) | null> {
  const [row] = await selectRows<FinishedActivation & { customer_id: string }>(
    manager,
    `select a.outcome, a.business_user_id, a.company_id, u.customer_id
     from cc_activation a join cc_business_user u on u.id = a.business_user_id and u.deleted_at is null
     where a.fingerprint = ? and a.state = 'done' and a.finished_at > now() - make_interval(hours => ?)
     order by a.finished_at desc limit 1`,
    [fingerprint, hours]
  )
  return row ?? null
}

/** Deletes runs that came to nothing; finished ones stay, since they tell how an account came to be. */
export async function deleteOutdatedRuns(manager: SqlEntityManager, { days }: { days: number }): Promise<void> {
  await selectRows(
    manager,
    `delete from cc_activation where state in ('refused', 'undone') and finished_at < now() - make_interval(days => ?)`,
    [days]
  )
}
