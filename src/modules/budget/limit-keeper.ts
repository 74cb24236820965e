import { generateEntityId } from "@medusajs/framework/utils"
import type { Transactions } from "../../database/transactions"
import type { OutboxMessage } from "../../outbox/types"
import { computeWindow, computeWindowBefore } from "./rules/compute-window"
import { addLimit, findLimit, removeLimit, updateLimit } from "./store/limit-store"
import type { LimitUpdate, NewLimit } from "./store/limit-store"
import type { Limit, Window } from "./types"

/** Sets limits; each change and the word of it are written together. */
export class LimitKeeper {
  readonly #db: Transactions

  constructor(db: Transactions) {
    this.#db = db
  }

  /** @throws `limit_exists` */
  async add(
    input: Omit<NewLimit, "id">,
    { at, tell }: { at: Date; tell: (added: Limit) => readonly OutboxMessage[] }
  ): Promise<Limit> {
    const limit = { ...input, id: generateEntityId(undefined, "limit") }
    return await this.#db.write(async (manager) => {
      const added = await addLimit(manager, { limit, windows: listWindowsToCount(limit, at) })
      await this.#db.outbox.write(tell(added), { transactionManager: manager })
      return added
    })
  }

  /** @throws `not_found`, `changed_meanwhile` */
  async update(
    update: LimitUpdate,
    tell: (change: { before: Limit; after: Limit }) => readonly OutboxMessage[]
  ): Promise<Limit> {
    return await this.#db.write(async (manager) => {
      const change = await updateLimit(manager, update)
      await this.#db.outbox.write(tell(change), { transactionManager: manager })
      return change.after
    })
  }

  /** @throws `not_found` */
  async remove(
    input: { id: string; companyId: string },
    tell: (removed: Limit) => readonly OutboxMessage[]
  ): Promise<Limit> {
    return await this.#db.write(async (manager) => {
      const removed = await removeLimit(manager, input)
      await this.#db.outbox.write(tell(removed), { transactionManager: manager })
      return removed
    })
  }

  async find(input: { id: string; companyId: string }): Promise<Limit | null> {
    return await findLimit(this.#db.manager(), input)
  }
}

/** What a new limit counts of what is spent already: the current window, and the one before, which may carry over. */
function listWindowsToCount(limit: Pick<Limit, "period" | "timeZone">, at: Date): Window[] {
  const window = computeWindow(limit.period, at, limit.timeZone)
  const before = window && computeWindowBefore(limit.period, window, limit.timeZone)
  return [window, before].flatMap((one) => (one ? [one] : []))
}
