import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"

/** Looks at the oldest alone, by their ids, so that it costs the same however many there are. @returns how many it deleted */
export async function deleteRefusals(
  manager: SqlEntityManager,
  { olderThanDays, limit }: { olderThanDays: number; limit: number }
): Promise<number> {
  const rows = await selectRows(
    manager,
    `delete from cc_budget_refusal where id in (select id from cc_budget_refusal order by id limit ?)
       and created_at < now() - make_interval(days => ?) returning id`,
    [limit, olderThanDays]
  )
  return rows.length
}
