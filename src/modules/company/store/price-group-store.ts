import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"

/** People who are in a company, invited ones aside, in the order of their ids after `after`. */
export async function listMemberIds(
  manager: SqlEntityManager,
  { companyId, after, limit }: { companyId: string; after: string; limit: number }
): Promise<string[]> {
  const rows = await selectRows<{ customer_id: string }>(
    manager,
    `select customer_id from cc_business_user
     where company_id = ? and customer_id > ? and status <> 'invited' and deleted_at is null
     order by customer_id limit ?`,
    [companyId, after, limit]
  )
  return rows.map((row) => row.customer_id)
}

/** Those of these people who are in some company that has this customer group. */
export async function listGroupHolders(
  manager: SqlEntityManager,
  { customerIds, customerGroupId }: { customerIds: readonly string[]; customerGroupId: string }
): Promise<string[]> {
  const rows = await selectRows<{ customer_id: string }>(
    manager,
    `select distinct u.customer_id from cc_business_user u
     join cc_company c on c.id = u.company_id and c.deleted_at is null and c.customer_group_id = ?
     where u.customer_id in (select jsonb_array_elements_text(?::jsonb))
       and u.status <> 'invited' and u.deleted_at is null`,
    [customerGroupId, JSON.stringify(customerIds)]
  )
  return rows.map((row) => row.customer_id)
}
