import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"
import { approvalRefusal } from "../errors"

/** What a company has set for its approvals; null is as the shop's options say. */
export interface ApprovalSettings {
  /** Whether somebody who decides may decide about the own request. */
  ownApproval: boolean | null
  /** After so many hours those who were asked are reminded once; 0 is never. */
  reminderHours: number | null
  /** After so many hours the main contacts are asked as well; 0 is never. */
  escalationHours: number | null
  /** After so many days a request that nobody has decided about expires; 0 is never. */
  expiryDays: number | null
}

/** Version 0 is a company that has set nothing yet. */
export type CompanyApprovalSettings = ApprovalSettings & { companyId: string; version: number }

interface SettingsRow {
  company_id: string
  own_approval: boolean | null
  reminder_hours: number | null
  escalation_hours: number | null
  expiry_days: number | null
  version: number
}

const columns = "company_id, own_approval, reminder_hours, escalation_hours, expiry_days, version"

export async function listSettings(
  manager: SqlEntityManager,
  companyIds: readonly string[]
): Promise<Map<string, CompanyApprovalSettings>> {
  const rows = await selectRows<SettingsRow>(
    manager,
    `select ${columns} from cc_approval_settings where company_id in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(companyIds)]
  )
  const written = new Map(rows.map((row) => [row.company_id, read(row)]))
  return new Map(companyIds.map((companyId) => [companyId, written.get(companyId) ?? nothingSet(companyId)]))
}

/**
 * Sets a company's settings as a whole.
 *
 * @throws `changed_meanwhile`
 */
export async function replaceSettings(
  manager: SqlEntityManager,
  { companyId, version, ownApproval, reminderHours, escalationHours, expiryDays }: CompanyApprovalSettings
): Promise<{ before: CompanyApprovalSettings; after: CompanyApprovalSettings }> {
  const [row] = await selectRows<SettingsRow>(
    manager,
    `insert into cc_approval_settings (company_id, version) values (?, 0)
     on conflict (company_id) do update set company_id = excluded.company_id returning ${columns}`,
    [companyId]
  )
  const before = row ? read(row) : nothingSet(companyId)
  if (before.version !== version) {
    throw approvalRefusal("changed_meanwhile")
  }
  const [now] = await selectRows<SettingsRow>(
    manager,
    `update cc_approval_settings set own_approval = ?, reminder_hours = ?, escalation_hours = ?, expiry_days = ?,
       version = version + 1, updated_at = now()
     where company_id = ? returning ${columns}`,
    [ownApproval, reminderHours, escalationHours, expiryDays, companyId]
  )
  if (!now) {
    throw approvalRefusal("changed_meanwhile")
  }
  return { before, after: read(now) }
}

function read(row: SettingsRow): CompanyApprovalSettings {
  return {
    companyId: row.company_id,
    ownApproval: row.own_approval,
    reminderHours: row.reminder_hours,
    escalationHours: row.escalation_hours,
    expiryDays: row.expiry_days,
    version: row.version,
  }
}

function nothingSet(companyId: string): CompanyApprovalSettings {
  return { companyId, ownApproval: null, reminderHours: null, escalationHours: null, expiryDays: null, version: 0 }
}
