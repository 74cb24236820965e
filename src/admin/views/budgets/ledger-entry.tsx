import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { StatementEntry } from "../../../api/schemas/budgets"
import { SourceBadge } from "../../components/source-badge"
import { useFormat } from "../../hooks/use-format"
import { useTexts } from "../../hooks/use-texts"
import { useBudgetTexts } from "./use-budget-texts"

interface LedgerEntryProps {
  entry: Pick<StatementEntry, "kind" | "cause" | "occurred_at" | "used_change" | "reserved_change">
  currency: string
  /** Who made it, and by which order. */
  by?: ReactNode
  /** Left out where all entries are of one order. */
  source?: StatementEntry["source"]
}

/** One move of money in the ledger, with its cause. */
export function LedgerEntry({ entry, currency, by, source }: LedgerEntryProps) {
  const { t } = useTexts()
  const format = useFormat()
  const texts = useBudgetTexts()
  const isHeldOnly = Number(entry.used_change) === 0
  const amount = texts.money(isHeldOnly ? entry.reserved_change : entry.used_change, currency, "always")
  return (
    <li className="flex flex-col gap-1 py-3">
      <div className="flex justify-between gap-4">
        <Text size="small" weight="plus">
          {t(`budgets.entries.${entry.kind}`)}
        </Text>
        <Text size="small" className="whitespace-nowrap">
          {isHeldOnly ? t("budgets.held", { held: amount }) : amount}
        </Text>
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
        {format.dateTime(entry.occurred_at)} · {by && <>{by} · </>}
        {entry.cause}
      </Text>
      {source && source !== "checkout" && (
        <span>
          <SourceBadge source={source} />
        </span>
      )}
    </li>
  )
}
