import type { Transactions } from "../../database/transactions"
import type { OutboxMessage } from "../../outbox/types"
import { approvalRefusal } from "./errors"
import { findTransition, refusalOf } from "./rules/request-states"
import type { CartRows } from "./store/cart-rows"
import { restoreCartRows } from "./store/cart-rows"
import { claimEdit, isClaimed, listDeadEdits, settleEdit, undoDeadEdit, undoEdit, writeContents } from "./store/edit-store"
import type { EditedContents } from "./store/edit-store"
import { addEvent, removeEvent } from "./store/event-store"
import type { DetailedRequest, RequestRow } from "./store/request-rows"
import { findRequest, lockRequest } from "./store/request-store"
import type { LineChange, RequestAuthor } from "./types"

/** An edit that is being done, and the cart as it was before it. */
export interface BegunEdit {
  before: DetailedRequest
  /** Of the request, while it is this edit's. */
  version: number
  rows: CartRows
}

/** An edit that stands. */
interface FinishedEdit {
  after: RequestRow
  eventId: string
}

/**
 * An approver's edit changes the platform's cart and our request, which no one transaction of the platform's holds. So it is begun,
 * which keeps the cart's rows and everybody else away; and finished, or undone by those rows in one transaction, by whoever
 * comes first: the workflow, the next act on the request, or the job.
 */
export class EditKeeper {
  readonly #db: Transactions

  constructor(db: Transactions) {
    this.#db = db
  }

  /** @throws `not_found`, `approval_already_decided`, `changed_meanwhile` */
  async begin({ id, version }: { id: string; version: number }): Promise<BegunEdit> {
    return await this.#db.write(async (manager) => {
      const locked = await lockRequest(manager, id)
      const before = locked && (await findRequest(manager, { id }))
      if (!before) {
        throw approvalRefusal("not_found")
      }
      if (!findTransition(before.status, "edit")) {
        throw approvalRefusal(refusalOf(before.status, "edit"))
      }
      if (before.version !== version) {
        throw approvalRefusal("changed_meanwhile")
      }
      await settleEdit(manager, before)
      return { before, ...(await claimEdit(manager, before)) }
    })
  }

  /** @throws `changed_meanwhile` where it took too long, and somebody else has undone it */
  async finish(
    { before, version, ...contents }: Pick<BegunEdit, "before" | "version"> &
      EditedContents & { lines: readonly LineChange[]; author: RequestAuthor },
    tell: (after: RequestRow) => readonly OutboxMessage[]
  ): Promise<FinishedEdit> {
    const { lines, author, ...written } = contents
    return await this.#db.write(async (manager) => {
      await lockRequest(manager, before.id)
      if (!(await isClaimed(manager, { id: before.id, version }))) {
        throw approvalRefusal("changed_meanwhile")
      }
      const after = await writeContents(manager, { id: before.id, ...written })
      const eventId = await addEvent(manager, { requestId: before.id, kind: "edited", author, lines })
      await this.#db.outbox.write(tell(after), { transactionManager: manager })
      return { after, eventId }
    })
  }

  /** Undoes one that was begun and did not come to its end; nothing where it is somebody else's by now. */
  async abandon({ before, version, rows }: BegunEdit): Promise<void> {
    await this.#db.write(async (manager) => {
      await lockRequest(manager, before.id)
      if (await isClaimed(manager, { id: before.id, version })) {
        await undoEdit(manager, { id: before.id, cartId: before.cart_id, rows })
      }
    })
  }

  /** Undoes one that stands, because a shop's own hook failed; null where the request went on since. */
  async takeBack(
    { before, rows, after, eventId }: Pick<BegunEdit, "before" | "rows"> & FinishedEdit,
    tell: (restored: RequestRow) => readonly OutboxMessage[]
  ): Promise<RequestRow | null> {
    return await this.#db.write(async (manager) => {
      const row = await lockRequest(manager, before.id)
      if (row?.version !== after.version) {
        return null
      }
      await restoreCartRows(manager, { cartId: before.cart_id, rows })
      const { id, amount, fingerprint, snapshot } = before
      const restored = await writeContents(manager, { id, amount, fingerprint, snapshot })
      await removeEvent(manager, eventId)
      await this.#db.outbox.write(tell(restored), { transactionManager: manager })
      return restored
    })
  }

  /** Requests whose edit did not come to its end, because its process died. */
  async listDead(input: { limit: number }): Promise<{ id: string }[]> {
    return await listDeadEdits(this.#db.manager(), input)
  }

  /** Undoes one of them. @returns false where somebody else has, or is at another one */
  async undoDead(id: string): Promise<boolean> {
    return await this.#db.write(async (manager) => {
      const row = await lockRequest(manager, id)
      return row !== null && (await undoDeadEdit(manager, row)) === "undone"
    })
  }
}
