import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"
import { waitingSql } from "./request-list"
import { requestColumns } from "./request-rows"
import type { RequestRow } from "./request-rows"

/**
 * Requests that have waited for a decision for as many days as their companies' settings say, oldest first; 0 days is never. One in a
 * later tier waits since that began, and one that was approved and could not be ordered since that decision.
 */
export async function listUndecided(
  manager: SqlEntityManager,
  { shopDays, at, limit }: { shopDays: number; at: Date; limit: number }
): Promise<RequestRow[]> {
  return await selectRows<RequestRow>(
    manager,
    `select ${requestColumns} from cc_approval_request r left join cc_approval_settings s on s.company_id = r.company_id
     where ${waitingSql} and coalesce(s.expiry_days, ?::integer) > 0
       and coalesce(r.decided_at, r.tier_began_at, r.created_at) + make_interval(days => coalesce(s.expiry_days, ?::integer)) <= ?::timestamptz
     order by r.created_at, r.id limit ?`,
    [shopDays, shopDays, at.toISOString(), limit]
  )
}
