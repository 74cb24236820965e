import type { Readable } from "node:stream"
import type { MedusaContainer } from "@medusajs/framework/types"
import { writeCsv, type CsvValue } from "../../csv/write-csv"
import { BUDGET_MODULE } from "../../modules/budget"
import type BudgetModuleService from "../../modules/budget/service"
import type { Limit } from "../../modules/budget/types"
import { describeEntries } from "./describe-entries"
import type { StatementViewer } from "./name-spendings"

const PAGE = 500

const columns = [
  "occurred_at",
  "kind",
  "cause",
  "order",
  "order_id",
  "user",
  "used_change",
  "reserved_change",
  "currency",
  "period_starts_at",
  "source",
]

/** All that moved a limit, newest first, as CSV (C9); read in pages, so that a million entries need no memory. */
export function exportStatement(
  container: MedusaContainer,
  { limit, viewer }: { limit: Limit; viewer: StatementViewer }
): Readable {
  return writeCsv(columns, readRows(container, limit, viewer))
}

async function* readRows(
  container: MedusaContainer,
  limit: Limit,
  viewer: StatementViewer
): AsyncGenerator<Record<string, CsvValue>> {
  const { limits } = container.resolve<BudgetModuleService>(BUDGET_MODULE)
  let after: string | undefined
  do {
    const page = await limits.listStatement({ limitId: limit.id, limit: PAGE, after })
    for (const entry of await describeEntries(container, { companyId: limit.companyId, entries: page.entries, viewer })) {
      yield {
        occurred_at: entry.occurredAt.toISOString(),
        kind: entry.kind,
        cause: entry.cause,
        order: entry.orderDisplayId,
        order_id: entry.orderId,
        user: entry.userName,
        used_change: Number(entry.usedChange),
        reserved_change: Number(entry.reservedChange),
        currency: limit.currencyCode,
        period_starts_at: entry.startsAt.toISOString(),
        source: entry.source,
      }
    }
    after = page.next ?? undefined
  } while (after !== undefined)
}
