import type { OutboxMessage } from "../../outbox/types"
import type { Transactions, Watch } from "../../database/transactions"
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
  async list(companyIds: readonly string[], manager = this.db.manager()): Promise<Map<string, CompanyApprovalSettings>> {
    return await listSettings(manager, companyIds)
  }

  /** @throws `changed_meanwhile` */
  async replace(
    settings: CompanyApprovalSettings,
    tell: (change: SettingsChange) => readonly OutboxMessage[],
    watch?: Watch
  ): Promise<SettingsChange> {
    return await this.db.write(async (manager) => {
      const look = await watch?.(manager, [settings.companyId])
      const change = await replaceSettings(manager, settings)
      await this.db.outbox.write([...tell(change), ...((await look?.()) ?? [])], { transactionManager: manager })
      return change
    })
  }
}
