import { writeAndTell } from "../../database/transactions"
import type { Transactions } from "../../database/transactions"
import type { OutboxMessage } from "../../outbox/types"
import * as delegations from "./store/delegation-store"

/** For whom users act (B10). */
export class DelegationKeeper {
  constructor(private readonly db: Transactions) {}

  /** Null where a user acts for nobody; whether it still is allowed, the caller judges. */
  async retrieve(businessUserId: string): Promise<delegations.DelegationRow | null> {
    return await delegations.retrieveDelegation(this.db.manager(), businessUserId)
  }

  async start(delegation: delegations.NewDelegation, messages: readonly OutboxMessage[]): Promise<void> {
    await this.db.write(async (manager) => {
      await delegations.startDelegation(manager, delegation)
      await this.db.outbox.write(messages, { transactionManager: manager })
    })
  }

  /** Ends what is going on and tells of it; null where nothing is. */
  async end(businessUserId: string, tell: (ended: delegations.EndedDelegation) => OutboxMessage) {
    return await writeAndTell(
      this.db,
      (manager) => delegations.endDelegation(manager, businessUserId),
      (ended) => [tell(ended)]
    )
  }
}
