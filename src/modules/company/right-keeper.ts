import type { OutboxMessage } from "../../outbox/types"
import { rightRefusal } from "./errors"
import * as rights from "./store/right-store"
import type { Transactions, Watch } from "../../database/transactions"

/** Rights of companies and users (B12), and whom a user may act for (B10): what runs in one transaction. */
export class RightKeeper {
  readonly #db: Transactions

  constructor(transactions: Transactions) {
    this.#db = transactions
  }

  async listOfCompany(companyId: string): Promise<rights.RightSetting[]> {
    return await rights.listSettings(this.#db.manager(), { companyId, businessUserId: null, source: "operator" })
  }

  /**
   * Replaces what an operator set for a whole company.
   *
   * @throws `not_found`
   */
  async setOfCompany(
    input: { companyId: string; settings: readonly rights.RightSetting[]; watch?: Watch },
    tell: (before: readonly rights.RightSetting[]) => readonly OutboxMessage[]
  ): Promise<void> {
    await this.#db.write(async (manager) => {
      if (!(await rights.lockCompany(manager, input.companyId))) {
        throw rightRefusal("not_found")
      }
      const look = await input.watch?.(manager, [input.companyId])
      const scope = { companyId: input.companyId, businessUserId: null, source: "operator" } as const
      const before = await rights.replaceSettings(manager, scope, input.settings)
      await this.#db.outbox.write([...tell(before), ...((await look?.()) ?? [])], { transactionManager: manager })
    })
  }

  /**
   * Replaces what an operator, or the own company, set for one user. `judge` looks at the
   * user while nobody else can change it, and throws what refuses.
   *
   * @throws `not_found`, also for a user without a company, who has no settings
   */
  async setOfUser(
    input: { businessUserId: string; source: "operator" | "company"; settings: readonly rights.RightSetting[]; watch?: Watch },
    judge: (user: rights.LockedUser) => void,
    tell: (user: rights.LockedUser, before: readonly rights.RightSetting[]) => readonly OutboxMessage[]
  ): Promise<void> {
    await this.#db.write(async (manager) => {
      // the company before the user, as all acts on users do, so that no two wait in a circle
      await rights.lockCompanyOf(manager, input.businessUserId)
      const user = await rights.lockUser(manager, input.businessUserId)
      if (!user?.company_id) {
        throw rightRefusal("not_found")
      }
      judge(user)
      const look = await input.watch?.(manager, [user.company_id])
      const scope = { companyId: user.company_id, businessUserId: input.businessUserId, source: input.source }
      const before = await rights.replaceSettings(manager, scope, input.settings)
      await this.#db.outbox.write([...tell(user, before), ...((await look?.()) ?? [])], { transactionManager: manager })
    })
  }

  /**
   * Replaces the customer numbers that a user may act for.
   *
   * @throws `not_found`
   */
  async setDelegateNumbers(
    input: { businessUserId: string; customerNumbers: readonly string[] },
    tell: (user: rights.LockedUser, before: readonly string[]) => readonly OutboxMessage[]
  ): Promise<void> {
    await this.#db.write(async (manager) => {
      const user = await rights.lockUser(manager, input.businessUserId)
      if (!user) {
        throw rightRefusal("not_found")
      }
      const before = await rights.replaceDelegateNumbers(manager, input.businessUserId, input.customerNumbers)
      await this.#db.outbox.write(tell(user, before), { transactionManager: manager })
    })
  }
}
