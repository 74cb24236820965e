import type { OutboxMessage } from "../../outbox/types"
import type { Transactions } from "../../database/transactions"
import * as store from "./store/notice-store"
import type { ListedRequest } from "./store/request-rows"

/** Who heard of which request, and how each wants to hear of them (C4, C7). */
export class ApprovalNotices {
  constructor(private readonly db: Transactions) {}

  /** Puts a request to people, each once however often it is said; `tell` makes the mails of those to be told at once. @returns how many are new */
  async add(
    input: { requestId: string; businessUserIds: readonly string[] },
    tell: (businessUserIds: ReadonlySet<string>) => readonly OutboxMessage[]
  ): Promise<number> {
    return await this.db.write(async (manager) => {
      const added = await store.addNotices(manager, input)
      const atOnce = added.filter(({ told }) => told).map(({ business_user_id: id }) => id)
      await this.db.outbox.write(tell(new Set(atOnce)), { transactionManager: manager })
      return added.length
    })
  }

  /** Takes what waits for a person's daily mail; `tell` makes it. Of several at once one gets it. */
  async takeDigest(
    input: { businessUserId: string; before: Date },
    tell: (requests: ListedRequest[]) => readonly OutboxMessage[]
  ): Promise<void> {
    await this.db.write(async (manager) => {
      await this.db.outbox.write(tell(await store.takeDigest(manager, input)), { transactionManager: manager })
    })
  }

  async listDueNudges(input: Parameters<typeof store.listDueNudges>[1]): Promise<{ id: string; tier: number }[]> {
    return await store.listDueNudges(this.db.manager(), input)
  }

  /**
   * Notes that a request was nudged, puts it to these people as well, and mails what `tell` makes of those whom it was put to
   * before. Of several at once one does, the others nothing.
   */
  async nudge(
    { id, nudge, tier, businessUserIds }: { id: string; nudge: store.Nudge; tier: number; businessUserIds: readonly string[] },
    tell: (heardBefore: ReadonlySet<string>) => readonly OutboxMessage[]
  ): Promise<boolean> {
    return await this.db.write(async (manager) => {
      const heardBefore = await store.takeNudge(manager, { id, nudge, tier })
      if (!heardBefore) {
        return false
      }
      await store.addNotices(manager, { requestId: id, businessUserIds })
      await this.db.outbox.write(tell(new Set(heardBefore)), { transactionManager: manager })
      return true
    })
  }

  async listWaitingCompanies(input: Parameters<typeof store.listWaitingCompanies>[1]): Promise<string[]> {
    return await store.listWaitingCompanies(this.db.manager(), input)
  }

  async listUnheard(input: Parameters<typeof store.listUnheard>[1]): Promise<string[]> {
    return await store.listUnheard(this.db.manager(), input)
  }

  async listUnheardByDeputies(input: Parameters<typeof store.listUnheardByDeputies>[1]): Promise<string[]> {
    return await store.listUnheardByDeputies(this.db.manager(), input)
  }

  async listDigestReaders(
    input: Parameters<typeof store.listDigestReaders>[1]
  ): Promise<{ business_user_id: string; company_id: string }[]> {
    return await store.listDigestReaders(this.db.manager(), input)
  }

  async readMode(businessUserId: string): Promise<store.ApprovalMailMode> {
    return await store.readMailMode(this.db.manager(), businessUserId)
  }

  async writeMode(input: Parameters<typeof store.writeMailMode>[1]): Promise<void> {
    await this.db.write((manager) => store.writeMailMode(manager, input))
  }
}
