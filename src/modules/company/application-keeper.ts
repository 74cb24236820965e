import { writeAndTell } from "../../database/transactions"
import type { Transactions } from "../../database/transactions"
import type { OutboxMessage } from "../../outbox/types"
import * as applications from "./store/application-store"

/** Cases that an operator decides (A9). */
export class ApplicationKeeper {
  constructor(private readonly db: Transactions) {}

  /** Opens a case, or keeps what is new beside the open one; the messages go with a new one only. */
  async open(application: applications.NewApplication, messages: readonly OutboxMessage[]): Promise<boolean> {
    return await this.db.write(async (manager) => {
      const created = await applications.createApplication(manager, application)
      if (created) {
        await this.db.outbox.write(messages, { transactionManager: manager })
      }
      return created
    })
  }

  async list(filter: Parameters<typeof applications.listApplications>[1]) {
    return await applications.listApplications(this.db.manager(), filter)
  }

  async retrieve(id: string) {
    return await applications.retrieveApplication(this.db.manager(), id)
  }

  /** Decides an open case; null where somebody else did, or where there is none. */
  async decide(
    decision: Parameters<typeof applications.decideApplication>[1],
    tell: (row: applications.ApplicationRow) => readonly OutboxMessage[]
  ): Promise<applications.ApplicationRow | null> {
    return await writeAndTell(this.db, (manager) => applications.decideApplication(manager, decision), tell)
  }

  async isReleased(input: Parameters<typeof applications.isReleased>[1]): Promise<boolean> {
    return await applications.isReleased(this.db.manager(), input)
  }
}
