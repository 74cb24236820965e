import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { lockKeys } from "../../../database/lock-keys"
import { selectRows } from "../../../database/sql"
import { approvalRefusal } from "../errors"
import type { ApprovalRule, RuleCondition, RuleTerms, RuleTier } from "../rule-types"

/** More than people keep in view; it bounds what every checkout looks through. */
const MOST_RULES = 100

interface RuleRow {
  id: string
  company_id: string | null
  name: string
  conditions: RuleCondition[]
  tiers: RuleTier[]
  active: boolean
  version: number
}

const columns = "id, company_id, name, conditions, tiers, active, version"

/** A company's own, or with null the shop's; oldest first. */
export async function listRules(manager: SqlEntityManager, companyId: string | null): Promise<ApprovalRule[]> {
  const rows = await selectRows<RuleRow>(
    manager,
    `select ${columns} from cc_approval_rule where company_id is not distinct from ?::text order by created_at, id`,
    [companyId]
  )
  return rows.map(read)
}

export interface RuleKey {
  id: string
  /** Null: among the shop's. */
  companyId: string | null
}

/** Null for one that is not there, or is another company's. */
export async function findRule(manager: SqlEntityManager, { id, companyId }: RuleKey): Promise<ApprovalRule | null> {
  const [row] = await selectRows<RuleRow>(
    manager,
    `select ${columns} from cc_approval_rule where id = ? and company_id is not distinct from ?::text`,
    [id, companyId]
  )
  return row ? read(row) : null
}

/** @throws `approval_rules_full` */
export async function addRule(
  manager: SqlEntityManager,
  { id, companyId, name, conditions, tiers, active, version }: ApprovalRule
): Promise<ApprovalRule> {
  // one at a time, or two at once would pass the limit together
  await lockKeys(manager, [`cc_approval_rule:${companyId ?? ""}`])
  const [row] = await selectRows<RuleRow>(
    manager,
    `insert into cc_approval_rule (id, company_id, name, conditions, tiers, active, version)
     select ?, ?::text, ?, ?::jsonb, ?::jsonb, ?::boolean, ?::integer
     where (select count(*) from cc_approval_rule where company_id is not distinct from ?::text) < ${MOST_RULES}
     on conflict (id) do nothing returning ${columns}`,
    [id, companyId, name, JSON.stringify(conditions), JSON.stringify(tiers), active, version, companyId]
  )
  if (!row) {
    throw approvalRefusal("approval_rules_full")
  }
  return read(row)
}

/** @throws `not_found`, `changed_meanwhile` */
export async function updateRule(
  manager: SqlEntityManager,
  { version, terms, ...key }: RuleKey & { version: number; terms: RuleTerms }
): Promise<{ before: ApprovalRule; after: ApprovalRule }> {
  const before = await lockRule(manager, { ...key, version })
  const [row] = await selectRows<RuleRow>(
    manager,
    `update cc_approval_rule set name = ?, conditions = ?::jsonb, tiers = ?::jsonb, active = ?, version = version + 1, updated_at = now()
     where id = ? returning ${columns}`,
    [terms.name, JSON.stringify(terms.conditions), JSON.stringify(terms.tiers), terms.active, key.id]
  )
  if (!row) {
    throw approvalRefusal("not_found")
  }
  return { before, after: read(row) }
}

/** @throws `not_found`, `changed_meanwhile` */
export async function removeRule(
  manager: SqlEntityManager,
  { version, ...key }: RuleKey & { version: number | null }
): Promise<ApprovalRule> {
  const before = await lockRule(manager, { ...key, version })
  await selectRows(manager, `delete from cc_approval_rule where id = ?`, [key.id])
  return before
}

async function lockRule(
  manager: SqlEntityManager,
  { id, companyId, version }: RuleKey & { version: number | null }
): Promise<ApprovalRule> {
  const [row] = await selectRows<RuleRow>(
    manager,
    `select ${columns} from cc_approval_rule where id = ? and company_id is not distinct from ?::text for update`,
    [id, companyId]
  )
  if (!row) {
    throw approvalRefusal("not_found")
  }
  if (version !== null && row.version !== version) {
    throw approvalRefusal("changed_meanwhile")
  }
  return read(row)
}

function read({ company_id: companyId, ...row }: RuleRow): ApprovalRule {
  return { ...row, companyId }
}
