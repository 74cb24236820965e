import type { Transactions, Watch } from "../../database/transactions"
import type { OutboxMessage } from "../../outbox/types"
import { listCeilings, replaceCeiling } from "./store/ceiling-store"
import type { ApproverCeiling } from "./store/ceiling-store"

export interface CeilingChange {
  before: ApproverCeiling
  after: ApproverCeiling
}

/** Up to what each approver may approve (C7). */
export class CeilingKeeper {
  constructor(private readonly db: Transactions) {}

  /** Of these people, those who were ever given one. */
  async list(businessUserIds: readonly string[], manager = this.db.manager()): Promise<Map<string, ApproverCeiling>> {
    return await listCeilings(manager, businessUserIds)
  }

  /** @throws `changed_meanwhile` */
  async replace(
    ceiling: ApproverCeiling,
    tell: (change: CeilingChange) => readonly OutboxMessage[],
    watch?: Watch
  ): Promise<CeilingChange> {
    return await this.db.write(async (manager) => {
      const look = await watch?.(manager, [ceiling.companyId])
      const change = await replaceCeiling(manager, ceiling)
      await this.db.outbox.write([...tell(change), ...((await look?.()) ?? [])], { transactionManager: manager })
      return change
    })
  }
}
