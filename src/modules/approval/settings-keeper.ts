import type { OutboxMessage } from "../../outbox/types"
import type { Transactions } from "../../database/transactions"
import { listSettings, replaceSettings } from "./store/settings-store"
import type { CompanyApprovalSettings } from "./store/settings-store"

export interface SettingsChange {
  before: CompanyApprovalSettings
  after: CompanyApprovalSettings
}

/** What companies have set for their approvals (C7). */
export class SettingsKeeper {
  constructor(private readonly db: Transactions) {}

  /** One for each company, also where nothing is set. */
  async list(companyIds: readonly string[]): Promise<Map<string, CompanyApprovalSettings>> {
    return await listSettings(this.db.manager(), companyIds)
  }

  /** @throws `changed_meanwhile` */
  async replace(
    settings: CompanyApprovalSettings,
    tell: (change: SettingsChange) => readonly OutboxMessage[]
  ): Promise<SettingsChange> {
    return await this.db.write(async (manager) => {
      const change = await replaceSettings(manager, settings)
      await this.db.outbox.write(tell(change), { transactionManager: manager })
      return change
    })
  }
}
