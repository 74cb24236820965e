import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"
import { approvalRefusal } from "../errors"
import type { TierApproval } from "../rules/approve-tier"
import { requestColumns } from "./request-rows"
import type { RequestRow } from "./request-rows"

/**
 * Writes an approval in a tier; the caller holds the row's lock. With it the next tier begins, where it was the last one of its own:
 * its time to be reminded and escalated runs from now.
 */
export async function writeTier(
  manager: SqlEntityManager,
  { id, approval }: { id: string; approval: Exclude<TierApproval, { outcome: "none" }> }
): Promise<RequestRow> {
  const isNextTier = approval.outcome === "goes_on" && approval.isNextTier
  const [row] = await selectRows<RequestRow>(
    manager,
    `update cc_approval_request r set tiers = ?::jsonb, tier = ?, open_slots = ?::jsonb, version = version + 1, updated_at = now(),
       tier_began_at = case when ? then clock_timestamp() else tier_began_at end,
       reminded_at = case when ? then null else reminded_at end, escalated_at = case when ? then null else escalated_at end
     where r.id = ? returning ${requestColumns}`,
    [
      JSON.stringify(approval.tiers),
      approval.tier,
      JSON.stringify(approval.openSlots),
      isNextTier,
      isNextTier,
      isNextTier,
      id,
    ]
  )
  if (!row) {
    throw approvalRefusal("not_found")
  }
  return row
}
