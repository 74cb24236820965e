import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"
import { approvalRefusal } from "../errors"
import type { RequestSnapshot } from "../types"
import { readCartRows, restoreCartRows } from "./cart-rows"
import type { CartRows } from "./cart-rows"
import { requestColumns } from "./request-rows"
import type { RequestRow } from "./request-rows"

/** Longer than the platform's own locks on a cart live: by then the process that edits is dead. */
const EDIT_LEASE_SECONDS = 150

/** What an edit makes of a request. */
export interface EditedContents {
  amount: string
  fingerprint: string
  snapshot: RequestSnapshot
}

type EditedRequest = Pick<RequestRow, "id" | "cart_id">

/**
 * Clears away an edit whose process died: the cart is as it was before it.
 *
 * @param request locked by the caller
 * @throws `changed_meanwhile` while somebody edits it
 */
export async function settleEdit(manager: SqlEntityManager, request: EditedRequest): Promise<void> {
  if ((await undoDeadEdit(manager, request)) === "alive") {
    throw approvalRefusal("changed_meanwhile")
  }
}

/** The same, which leaves an edit alone that somebody is at. */
export async function undoDeadEdit(
  manager: SqlEntityManager,
  { id, cart_id: cartId }: EditedRequest
): Promise<"none" | "alive" | "undone"> {
  const [edit] = await selectRows<{ is_alive: boolean; rows: CartRows }>(
    manager,
    `select edit_at > clock_timestamp() - make_interval(secs => ?) as is_alive, edit_cart::text as rows
     from cc_approval_request where id = ? and edit_at is not null`,
    [EDIT_LEASE_SECONDS, id]
  )
  if (!edit || edit.is_alive) {
    return edit ? "alive" : "none"
  }
  await undoEdit(manager, { id, cartId, rows: edit.rows })
  return "undone"
}

/** Notes that an edit begins, with the cart as it is before it; the caller holds the row's lock. */
export async function claimEdit(
  manager: SqlEntityManager,
  { id, cart_id: cartId }: EditedRequest
): Promise<{ version: number; rows: CartRows }> {
  const rows = await readCartRows(manager, cartId)
  const [claimed] = await selectRows<{ version: number }>(
    manager,
    `update cc_approval_request set edit_at = clock_timestamp(), edit_cart = ?::jsonb, version = version + 1, updated_at = now()
     where id = ? returning version`,
    [rows, id]
  )
  if (!claimed) {
    throw approvalRefusal("not_found")
  }
  return { version: claimed.version, rows }
}

/** @returns whether the edit is still this one's */
export async function isClaimed(manager: SqlEntityManager, { id, version }: { id: string; version: number }): Promise<boolean> {
  const rows = await selectRows(
    manager,
    `select id from cc_approval_request where id = ? and version = ? and edit_at is not null`,
    [id, version]
  )
  return rows.length > 0
}

/** The cart as it was before an edit, which is none any more. */
export async function undoEdit(
  manager: SqlEntityManager,
  { id, cartId, rows }: { id: string; cartId: string; rows: CartRows }
): Promise<void> {
  await restoreCartRows(manager, { cartId, rows })
  await selectRows(
    manager,
    `update cc_approval_request set edit_at = null, edit_cart = null, updated_at = now() where id = ?`,
    [id]
  )
}

/** Writes what is asked for by now; the caller holds the row's lock. An edit that runs has come to its end with it. */
export async function writeContents(
  manager: SqlEntityManager,
  { id, amount, fingerprint, snapshot }: EditedContents & { id: string }
): Promise<RequestRow> {
  const [row] = await selectRows<RequestRow>(
    manager,
    `update cc_approval_request r set amount = ?::numeric, fingerprint = ?, snapshot = ?::jsonb, line_count = ?,
       edit_at = null, edit_cart = null, version = version + 1, updated_at = now()
     where r.id = ? returning ${requestColumns}`,
    [amount, fingerprint, JSON.stringify(snapshot), snapshot.items.filter(({ quantity }) => quantity > 0).length, id]
  )
  if (!row) {
    throw approvalRefusal("not_found")
  }
  return row
}

/** Requests whose edit did not come to its end, because its process died. */
export async function listDeadEdits(manager: SqlEntityManager, { limit }: { limit: number }): Promise<{ id: string }[]> {
  return await selectRows<{ id: string }>(
    manager,
    `select id from cc_approval_request
     where edit_at is not null and edit_at <= clock_timestamp() - make_interval(secs => ?) order by edit_at limit ?`,
    [EDIT_LEASE_SECONDS, limit]
  )
}
