import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Outbox } from "../../../outbox/outbox"
import type { OutboxMessage } from "../../../outbox/types"
import { loginSuperseded, userRefusal } from "../errors"
import { retrievePlace } from "./account-store"
import type { PlaceRow } from "./account-store"
import { holdPlace } from "./held-place"
import { endDraft } from "./login-draft-store"
import { replacePlainPlace } from "./plain-user-store"
import { isUniqueViolation, selectRows } from "../../../database/sql"
import { giveRoles } from "./user-roles"

/** A mail to one person goes out at most once in this time. */
const RESEND_SECONDS = 60

export interface NewUser {
  id: string
  customerId: string
  companyId: string
  salutation: PlaceRow["salutation"]
  firstName: string
  lastName: string
  /** In lower case. */
  email: string
  languageCode: "en" | "de"
  /** Null for a person whom the ERP does not know yet. */
  contactNumber: string | null
  erpContactState: PlaceRow["erp_contact_state"]
  fields: PlaceRow["fields"]
  roleKeys: readonly string[]
  acceptanceRequired: boolean
}

/**
 * Writes an invited user, the login's account and what it tells in one transaction, and ends the
 * draft of the login: before it nothing of the run counts, after it everything does.
 *
 * @throws `email_in_use`, `contact_in_use`, `role_unknown`, `not_found` (no such company), `login_superseded`
 */
export async function insertUser(
  manager: SqlEntityManager,
  outbox: Outbox,
  { user, draft, messages }: { user: NewUser; draft: { id: string; madeLogin: boolean }; messages: readonly OutboxMessage[] }
): Promise<void> {
  if (!(await endDraft(manager, { draftId: draft.id, state: draft.madeLogin ? "done" : "undone" }))) {
    throw loginSuperseded()
  }
  const companies = await selectRows(manager, `select id from cc_company where id = ? and deleted_at is null for share`, [
    user.companyId,
  ])
  if (companies.length === 0) {
    throw userRefusal("not_found")
  }
  await insertPlace(manager, user)
  await giveRoles(manager, { businessUserId: user.id, roleKeys: user.roleKeys })
  await selectRows(
    manager,
    `insert into cc_business_account (id, customer_id) values ('bacc_' || ?, ?)
     on conflict (customer_id) where deleted_at is null do nothing`,
    [user.id, user.customerId]
  )
  await outbox.write(messages, { transactionManager: manager })
}

async function insertPlace(manager: SqlEntityManager, user: NewUser): Promise<void> {
  try {
    await selectRows(
      manager,
      `insert into cc_business_user (id, customer_id, company_id, status, salutation, first_name, last_name, email,
         language_code, contact_number, erp_contact_state, fields, acceptance_required, invited_at)
       values (?, ?, ?, 'invited', ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, now())`,
      [
        user.id,
        user.customerId,
        user.companyId,
        user.salutation,
        user.firstName,
        user.lastName,
        user.email,
        user.languageCode,
        user.contactNumber,
        user.erpContactState,
        JSON.stringify(user.fields),
        user.acceptanceRequired,
      ]
    )
  } catch (error) {
    if (!isUniqueViolation(error)) {
      throw error
    }
    throw userRefusal(isAbout(error, "cc_business_user_contact") ? "contact_in_use" : "email_in_use")
  }
}

function isAbout(error: unknown, constraint: string): boolean {
  return typeof error === "object" && error !== null && "constraint" in error && error.constraint === constraint
}

/** Takes back what `insertUser` wrote; for the case that a shop's own `userCreated` hook fails. */
export async function revertUser(
  manager: SqlEntityManager,
  outbox: Outbox,
  { businessUserId, draftId, messageKeys }: { businessUserId: string; draftId: string; messageKeys: readonly string[] }
): Promise<void> {
  // an account that was there before has another id
  await selectRows(manager, `delete from cc_business_account where id = 'bacc_' || ?`, [businessUserId])
  await selectRows(manager, `delete from cc_business_user where id = ?`, [businessUserId])
  // what the run made outside goes next, and until then the draft holds the e-mail
  await selectRows(
    manager,
    `update cc_login_draft set state = 'running', updated_at = now() where id = ? and state = 'done'`,
    [draftId]
  )
  await outbox.removeUndelivered(messageKeys, { transactionManager: manager })
}

/**
 * Notes a fresh invitation, for which the messages go out; within a minute of the last one nothing happens.
 *
 * @throws `not_found`, `not_invited`
 */
export async function renewInvitation(
  manager: SqlEntityManager,
  outbox: Outbox,
  act: {
    businessUserId: string
    companyId: string | null
    tell: (place: PlaceRow) => readonly OutboxMessage[]
  }
): Promise<void> {
  const { place } = await holdPlace(manager, act)
  if (place.status !== "invited") {
    throw userRefusal("not_invited")
  }
  const renewed = await selectRows(
    manager,
    `update cc_business_user set invited_at = now(), updated_at = now()
     where id = ? and (invited_at is null or invited_at <= now() - make_interval(secs => ?)) returning id`,
    [act.businessUserId, RESEND_SECONDS]
  )
  if (renewed.length > 0) {
    await outbox.write(act.tell(place), { transactionManager: manager })
  }
}

/**
 * Lets an invited user in (B7, B11): the place becomes active, one without a company by the same customer number makes
 * room for it, and the address counts as confirmed, since only its owner could come this way. Does nothing where the place
 * is invited no longer.
 *
 * @returns the place as it is then, null where there is none, and whether this call let the person in
 */
export async function joinPlace(
  manager: SqlEntityManager,
  outbox: Outbox,
  {
    businessUserId,
    customerId,
    messages,
  }: { businessUserId: string; customerId: string; messages: readonly OutboxMessage[] }
): Promise<{ place: PlaceRow | null; joined: boolean }> {
  const joined = await selectRows<{ company_id: string | null }>(
    manager,
    `update cc_business_user set status = 'active', acceptance_required = false, updated_at = now()
     where id = ? and customer_id = ? and status = 'invited' and deleted_at is null returning company_id`,
    [businessUserId, customerId]
  )
  const companyId = joined[0]?.company_id
  if (companyId) {
    await replacePlainPlace(manager, { id: businessUserId, customerId, companyId })
  }
  if (joined.length > 0) {
    await selectRows(
      manager,
      `update cc_business_account set email_confirmed_at = coalesce(email_confirmed_at, now()),
         last_login_at = coalesce(last_login_at, now()), updated_at = now()
       where customer_id = ? and deleted_at is null`,
      [customerId]
    )
    await outbox.write(messages, { transactionManager: manager })
  }
  return { place: await retrievePlace(manager, businessUserId), joined: joined.length > 0 }
}
