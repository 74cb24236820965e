import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { searchCondition } from "../../../database/search-condition"
import { selectRows } from "../../../database/sql"
import { nameSql } from "./request-rows"

/** Somebody who has asked for an approval in the company. */
export interface BuyerRow {
  id: string
  name: string
  /** Whoever left the company is found by their requests still. */
  has_left: boolean
}

/** Those of one company who ever asked, by name; also whoever has left, as their requests are still there. */
export async function listBuyers(
  manager: SqlEntityManager,
  { companyId, q, limit }: { companyId: string; q: string | undefined; limit: number }
): Promise<BuyerRow[]> {
  const search = q ? searchCondition("u.search_text", q) : { sql: "true", parameters: [] }
  return await selectRows<BuyerRow>(
    manager,
    `select u.id, ${nameSql("u")} as name, u.deleted_at is not null as has_left from cc_business_user u
     where u.company_id = ? and ${search.sql}
       and exists (select 1 from cc_approval_request r where r.business_user_id = u.id and r.company_id = u.company_id)
     order by u.sort_name, u.id limit ?`,
    [companyId, ...search.parameters, limit]
  )
}
