import type { Transactions } from "../../database/transactions"
import type { OutboxMessage } from "../../outbox/types"
import { userRefusal } from "./errors"
import * as changes from "./store/email-change-store"
import * as sessions from "./store/session-store"

/**
 * Sessions and e-mail of a person's login. The statements stand in `store/`; this
 * class says which of them run in a transaction.
 */
export class LoginRegister {
  constructor(private readonly db: Transactions) {}

  /** @returns whether there is such an account; without one the messages are not written */
  async endSessions(input: { customerId: string; at: Date; messages: readonly OutboxMessage[] }): Promise<boolean> {
    return await this.db.write(async (manager) => {
      const ended = await sessions.endSessions(manager, input)
      if (ended) {
        await this.db.outbox.write(input.messages, { transactionManager: manager })
      }
      return ended
    })
  }

  /** The same, and what was asked for from such a session, with the old password, comes to nothing. */
  async endSessionsAndEmailChanges(input: {
    customerId: string
    at: Date
    /** The message that waits for this because the password is another one; it is not needed any more. */
    expectedBy: string | null
    messages: readonly OutboxMessage[]
  }): Promise<boolean> {
    return await this.db.write(async (manager) => {
      const ended = await sessions.endSessions(manager, input)
      if (ended) {
        if (input.expectedBy !== null) {
          await this.db.outbox.removeUndelivered([input.expectedBy], { transactionManager: manager })
        }
        await changes.supersedeEmailChanges(manager, { customerId: input.customerId, only: "customer" })
        await this.db.outbox.write(input.messages, { transactionManager: manager })
      }
      return ended
    })
  }

  /**
   * Unlocks an account by `work`, which is more than one statement, while nobody else does, on whatever instance. The lock goes
   * with the process that holds it.
   *
   * @throws `changed_meanwhile` where somebody does at this moment; what `work` throws
   */
  async whileUnlocking<T>(customerId: string, work: () => Promise<T>): Promise<T> {
    return await this.db.write(async (manager) => {
      if (!(await sessions.lockUnlocking(manager, customerId))) {
        throw userRefusal("changed_meanwhile")
      }
      return await work()
    })
  }

  /** @returns false where a change of this person is being made at this moment */
  async openEmailChange(change: changes.NewEmailChange, messages: readonly OutboxMessage[]): Promise<boolean> {
    return await this.db.write(async (manager) => {
      const opened = await changes.openEmailChange(manager, change)
      if (opened) {
        await this.db.outbox.write(messages, { transactionManager: manager })
      }
      return opened
    })
  }

  async findEmailChange(id: string): Promise<changes.EmailChangeRow | null> {
    return await changes.findEmailChange(this.db.manager(), id)
  }

  /** Null where the link counts no longer. */
  async agreeToEmailChange(
    input: Parameters<typeof changes.agreeToEmailChange>[1],
    tell: (change: changes.EmailChangeRow) => readonly OutboxMessage[]
  ): Promise<changes.EmailChangeRow | null> {
    return await this.db.write(async (manager) => {
      const change = await changes.agreeToEmailChange(manager, input)
      if (change) {
        await this.db.outbox.write(tell(change), { transactionManager: manager })
      }
      return change
    })
  }

  async takeOverEmailChanges(input: Parameters<typeof changes.takeOverEmailChanges>[1]) {
    return await changes.takeOverEmailChanges(this.db.manager(), input)
  }

  async holdsEmailChange(input: { id: string; runId: string }): Promise<boolean> {
    return await changes.holdsEmailChange(this.db.manager(), input)
  }

  async releaseEmailChange(input: { id: string; runId: string }): Promise<void> {
    await changes.releaseEmailChange(this.db.manager(), input)
  }

  /** @returns false where the change belongs to another run by now */
  async finishEmailChange(input: {
    id: string
    runId: string
    at: Date
    messages: readonly OutboxMessage[]
  }): Promise<boolean> {
    return await this.db.write(async (manager) => {
      const finished = await changes.finishEmailChange(manager, input)
      if (finished) {
        await this.db.outbox.write(input.messages, { transactionManager: manager })
      }
      return finished
    })
  }

  async isEmailInCompany(input: Parameters<typeof changes.isEmailInCompany>[1]): Promise<boolean> {
    return await changes.isEmailInCompany(this.db.manager(), input)
  }

  async deleteOutdatedEmailChanges(input: { days: number }): Promise<void> {
    await changes.deleteOutdatedEmailChanges(this.db.manager(), input)
  }
}
