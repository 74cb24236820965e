import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"
import { approvalRefusal } from "../errors"

/** Whether the shop's rules hold in a company beside its own; version 0 is one that has never said so. */
export interface RuleScope {
  companyId: string
  shopRules: boolean
  version: number
}

interface ScopeRow {
  company_id: string
  shop_rules: boolean
  version: number
}

export async function findScope(manager: SqlEntityManager, companyId: string): Promise<RuleScope> {
  const [row] = await selectRows<ScopeRow>(
    manager,
    `select company_id, shop_rules, version from cc_approval_rule_scope where company_id = ?`,
    [companyId]
  )
  return row ? read(row) : { companyId, shopRules: true, version: 0 }
}

/** @throws `changed_meanwhile` */
export async function setScope(
  manager: SqlEntityManager,
  { companyId, shopRules, version }: RuleScope
): Promise<{ before: RuleScope; after: RuleScope }> {
  const [row] = await selectRows<ScopeRow>(
    manager,
    `insert into cc_approval_rule_scope (company_id, version) values (?, 0)
     on conflict (company_id) do update set company_id = excluded.company_id returning company_id, shop_rules, version`,
    [companyId]
  )
  if (row?.version !== version) {
    throw approvalRefusal("changed_meanwhile")
  }
  const [now] = await selectRows<ScopeRow>(
    manager,
    `update cc_approval_rule_scope set shop_rules = ?, version = version + 1, updated_at = now()
     where company_id = ? returning company_id, shop_rules, version`,
    [shopRules, companyId]
  )
  if (!now) {
    throw approvalRefusal("changed_meanwhile")
  }
  return { before: read(row), after: read(now) }
}

function read({ company_id: companyId, shop_rules: shopRules, version }: ScopeRow): RuleScope {
  return { companyId, shopRules, version }
}
