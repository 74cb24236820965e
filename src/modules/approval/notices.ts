import type { OutboxMessage } from "../../outbox/types"
import type { Transactions } from "../../database/transactions"
import * as store from "./store/notice-store"
import type { ListedRequest } from "./store/request-rows"

/** Who heard of which request, and how each wants to hear of them (C4, C7). */
export class ApprovalNotices {
  constructor(private readonly db: Transactions) {}

  /** Puts a request to people, each once in a tier however often it is said; `tell` makes the mails of those to be told at once. @returns how many are new */
  async add(
    input: store.NewNotices,
    tell: (businessUserIds: ReadonlySet<string>) => readonly OutboxMessage[]
  ): Promise<number> {
    return await this.db.write(async (manager) => {
      const added = await store.addNotices(manager, input)
      await this.db.outbox.write(tell(chooseTold(added)), { transactionManager: manager })
      return added.length
    })
  }

  /** Takes what waits for a person's daily mail; `tell` makes it. Of several at once one gets it. @returns how many mails it made */
  async takeDigest(
    input: { businessUserId: string; before: Date },
    tell: (requests: ListedRequest[]) => readonly OutboxMessage[]
  ): Promise<number> {
    return await this.db.write(async (manager) => {
      const mails = tell(await store.takeDigest(manager, input))
      await this.db.outbox.write(mails, { transactionManager: manager })
      return mails.length
    })
  }

  async listDueNudges(input: Parameters<typeof store.listDueNudges>[1]): Promise<{ id: string; tier: number }[]> {
    return await store.listDueNudges(this.db.manager(), input)
  }

  /**
   * Notes that a request was nudged, puts it to these people as well, and mails what `tell` makes of those who were told of it
   * before, and of those of them to be told at once. Of several at once one does, the others nothing.
   *
   * @returns how many mails that made
   */
  async nudge(
    { id, nudge, tier, businessUserIds }: { id: string; nudge: store.Nudge; tier: number; businessUserIds: readonly string[] },
    tell: (people: { toldBefore: ReadonlySet<string>; toldNow: ReadonlySet<string> }) => readonly OutboxMessage[]
  ): Promise<number> {
    return await this.db.write(async (manager) => {
      const toldBefore = await store.takeNudge(manager, { id, nudge, tier })
      if (!toldBefore) {
        return 0
      }
      const added = await store.addNotices(manager, { requestId: id, tier, businessUserIds })
      const mails = tell({ toldBefore: new Set(toldBefore), toldNow: chooseTold(added) })
      await this.db.outbox.write(mails, { transactionManager: manager })
      return mails.length
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

function chooseTold(added: Awaited<ReturnType<typeof store.addNotices>>): Set<string> {
  return new Set(added.filter(({ told }) => told).map(({ business_user_id: id }) => id))
}
