import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"
import { approvalRefusal } from "../errors"

/** Up to what somebody may approve; without an amount there is no ceiling. Version 0 is one who was never given any. */
export interface ApproverCeiling {
  businessUserId: string
  companyId: string
  amount: string | null
  currencyCode: string
  version: number
}

interface CeilingRow {
  business_user_id: string
  company_id: string
  amount: string | null
  currency_code: string
  version: number
}

const columns = "business_user_id, company_id, trim_scale(amount)::text as amount, currency_code, version"

/** Of these people, those who were ever given one. */
export async function listCeilings(manager: SqlEntityManager, businessUserIds: readonly string[]): Promise<Map<string, ApproverCeiling>> {
  const rows = await selectRows<CeilingRow>(
    manager,
    `select ${columns} from cc_approval_ceiling where business_user_id in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(businessUserIds)]
  )
  return new Map(rows.map((row) => [row.business_user_id, read(row)]))
}

/** @throws `changed_meanwhile` */
export async function replaceCeiling(
  manager: SqlEntityManager,
  { businessUserId, companyId, amount, currencyCode, version }: ApproverCeiling
): Promise<{ before: ApproverCeiling; after: ApproverCeiling }> {
  const [was] = await selectRows<CeilingRow>(
    manager,
    `insert into cc_approval_ceiling (business_user_id, company_id, currency_code, version) values (?, ?, ?, 0)
     on conflict (business_user_id) do update set business_user_id = excluded.business_user_id returning ${columns}`,
    [businessUserId, companyId, currencyCode]
  )
  if (was?.version !== version) {
    throw approvalRefusal("changed_meanwhile")
  }
  const [now] = await selectRows<CeilingRow>(
    manager,
    `update cc_approval_ceiling set amount = ?::numeric, currency_code = ?, version = version + 1, updated_at = now()
     where business_user_id = ? returning ${columns}`,
    [amount, currencyCode, businessUserId]
  )
  if (!now) {
    throw approvalRefusal("changed_meanwhile")
  }
  return { before: read(was), after: read(now) }
}

function read(row: CeilingRow): ApproverCeiling {
  return {
    businessUserId: row.business_user_id,
    companyId: row.company_id,
    amount: row.amount,
    currencyCode: row.currency_code,
    version: row.version,
  }
}
