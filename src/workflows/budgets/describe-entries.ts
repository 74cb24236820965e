import type { MedusaContainer } from "@medusajs/framework/types"
import type { StatementEntry } from "../../modules/budget/store/statement"
import { nameSpendings } from "./name-spendings"
import type { SpendingNames, StatementViewer } from "./name-spendings"

/** An entry with names for its ids. */
export interface DescribedEntry extends SpendingNames {
  id: string
  kind: StatementEntry["kind"]
  cause: string
  occurredAt: Date
  startsAt: Date
  usedChange: string
  reservedChange: string
  source: StatementEntry["source"]
}

/** Names people and orders of a page of a statement, in two queries for the whole page. */
export async function describeEntries(
  container: MedusaContainer,
  { companyId, entries, viewer }: { companyId: string; entries: readonly StatementEntry[]; viewer: StatementViewer }
): Promise<DescribedEntry[]> {
  const nameOf = await nameSpendings(container, {
    companyId,
    viewer,
    spendings: entries.map(({ business_user_id: businessUserId, order_id: orderId }) => ({ businessUserId, orderId })),
  })
  return entries.map((entry) => {
    const { isShown, ...names } = nameOf({ businessUserId: entry.business_user_id, orderId: entry.order_id })
    return {
      id: entry.id,
      kind: entry.kind,
      cause: isShown ? entry.cause : (entry.cause.split(":")[0] ?? ""),
      occurredAt: entry.created_at,
      startsAt: entry.window_starts_at,
      usedChange: entry.committed_delta,
      reservedChange: entry.reserved_delta,
      source: entry.source,
      ...names,
    }
  })
}
