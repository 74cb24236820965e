import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Outbox } from "../../../outbox/outbox"
import type { Watch } from "../../../database/transactions"
import type { OutboxMessage } from "../../../outbox/types"
import { MAIN_CONTACT } from "../rules/permissions"
import { computeReactivatedStatus } from "../rules/reactivated-status"
import { retrieveAccount, retrievePlace } from "./account-store"
import type { PlaceRow } from "./account-store"
import { holdPlace, releaseMainContact } from "./held-place"
import type { HeldPlace } from "./held-place"
import { selectRows } from "../../../database/sql"
import { captureUsers, listVersions } from "./user-undo"
import type { UserSnapshot, UserWrite } from "./user-undo"
import { replaceRoles } from "./user-roles"

/** What a change made of a user, and of the successor where one took over. */
export interface UserChange {
  before: PlaceRow
  /** Null where the user was removed. */
  after: PlaceRow | null
  successor: { before: PlaceRow; after: PlaceRow } | null
}

interface UserAct {
  businessUserId: string
  /** The company that is acted in; null for an operator, who acts in any. */
  companyId: string | null
  /** Who becomes main contact where the last one goes. */
  successorId: string | null
  /** What the change tells; written in its transaction. */
  tell: (change: UserChange) => readonly OutboxMessage[]
  /** Looks on where the change may be worth a question (C7). */
  watch?: Watch | undefined
}

/** A key that is left out stays as it is. */
export interface UserFields {
  salutation?: PlaceRow["salutation"]
  first_name?: string
  last_name?: string
  language_code?: PlaceRow["language_code"]
  fields?: PlaceRow["fields"]
  role_keys?: readonly string[]
}

const fieldColumns = ["salutation", "first_name", "last_name", "language_code", "fields"] as const

/**
 * @returns null where the version is no longer the one that was looked at
 * @throws `not_found`, `last_main_contact`, `role_unknown`
 */
export async function updateUser(
  manager: SqlEntityManager,
  outbox: Outbox,
  act: UserAct & { version: number; changes: UserFields }
): Promise<UserWrite | null> {
  const held = await holdPlace(manager, act)
  if (held.place.version !== act.version) {
    return null
  }
  const before = await capture(manager, act)
  const look = act.changes.role_keys ? await watch(manager, act, held) : unwatched
  const { role_keys: roleKeys } = act.changes
  const losesMainContact = roleKeys !== undefined && !roleKeys.includes(MAIN_CONTACT)
  const successor = losesMainContact ? await releaseMainContact(manager, held, act.successorId) : null
  if (roleKeys) {
    await replaceRoles(manager, { businessUserId: act.businessUserId, roleKeys })
  }
  const columns = fieldColumns.filter((column) => act.changes[column] !== undefined)
  const assignments = columns.map((column) => `${column} = ?${column === "fields" ? "::jsonb" : ""}, `).join("")
  await selectRows(
    manager,
    `update cc_business_user set ${assignments} version = version + 1, updated_at = now() where id = ?`,
    [
      ...columns.map((column) =>
        column === "fields" ? JSON.stringify(act.changes.fields) : (act.changes[column] ?? null)
      ),
      act.businessUserId,
    ]
  )
  return await tell(manager, outbox, act, { held, successor, before, look })
}

/** Deactivates a user; one who is already stays so, nothing is told again, and null is given back. */
export async function deactivateUser(
  manager: SqlEntityManager,
  outbox: Outbox,
  act: UserAct
): Promise<UserWrite | null> {
  const held = await holdPlace(manager, act)
  if (held.place.status === "deactivated") {
    return null
  }
  const before = await capture(manager, act)
  const look = await watch(manager, act, held)
  const successor = await releaseMainContact(manager, held, act.successorId)
  await setStatus(manager, act.businessUserId, "deactivated")
  return await tell(manager, outbox, act, { held, successor, before, look })
}

/** Activates a deactivated user; whoever never came in is invited again. Null for one who is not deactivated. */
export async function activateUser(
  manager: SqlEntityManager,
  outbox: Outbox,
  act: Omit<UserAct, "successorId">
): Promise<UserWrite | null> {
  const held = await holdPlace(manager, act)
  const { place } = held
  if (place.status !== "deactivated") {
    return null
  }
  const before = await capture(manager, { ...act, successorId: null })
  const look = await watch(manager, act, held)
  const account = await retrieveAccount(manager, place.customer_id)
  const status = computeReactivatedStatus({
    acceptanceRequired: place.acceptance_required,
    invitedAt: place.invited_at,
    lastLoginAt: account?.last_login_at ?? null,
  })
  await setStatus(manager, act.businessUserId, status)
  return await tell(manager, outbox, act, { held, successor: null, before, look })
}

/** Removes a user from the company: roles and rights go, the person's login stays. */
export async function removeUser(manager: SqlEntityManager, outbox: Outbox, act: UserAct): Promise<UserWrite> {
  const held = await holdPlace(manager, act)
  const before = await capture(manager, act)
  const look = await watch(manager, act, held)
  const successor = await releaseMainContact(manager, held, act.successorId)
  for (const table of ["cc_business_user_role", "cc_access_setting", "cc_delegate_grant"]) {
    await selectRows(manager, `delete from ${table} where business_user_id = ?`, [act.businessUserId])
  }
  await selectRows(manager, `update cc_business_user set deleted_at = now(), updated_at = now() where id = ?`, [
    act.businessUserId,
  ])
  return await tell(manager, outbox, act, { held, successor, before, look })
}

async function setStatus(manager: SqlEntityManager, businessUserId: string, status: PlaceRow["status"]): Promise<void> {
  await selectRows(
    manager,
    `update cc_business_user set status = ?, version = version + 1, updated_at = now() where id = ?`,
    [status, businessUserId]
  )
}

async function capture(
  manager: SqlEntityManager,
  { businessUserId, successorId }: Pick<UserAct, "businessUserId" | "successorId">
): Promise<UserSnapshot> {
  return await captureUsers(manager, successorId === null ? [businessUserId] : [businessUserId, successorId])
}

type Look = Awaited<ReturnType<Watch>>

/** Where nobody looks on. */
const unwatched: Look = () => Promise.resolve([])

async function watch(manager: SqlEntityManager, act: Pick<UserAct, "watch">, { place }: HeldPlace): Promise<Look> {
  return act.watch && place.company_id !== null ? await act.watch(manager, [place.company_id]) : unwatched
}

async function tell(
  manager: SqlEntityManager,
  outbox: Outbox,
  act: Pick<UserAct, "businessUserId" | "tell">,
  { held, successor, before, look }: { held: HeldPlace; successor: UserChange["successor"]; before: UserSnapshot; look: Look }
): Promise<UserWrite> {
  const after = await retrievePlace(manager, act.businessUserId)
  const messages = [...act.tell({ before: held.place, after, successor }), ...(await look())]
  await outbox.write(messages, { transactionManager: manager })
  const ids = successor ? [act.businessUserId, successor.after.business_user_id] : [act.businessUserId]
  const users = before.users.filter(({ id }) => ids.some((changed) => changed === id))
  return {
    before: { ...before, users },
    versions: await listVersions(manager, ids),
    messageKeys: messages.map((message) => message.key),
  }
}
