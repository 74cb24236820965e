import { Badge } from "@medusajs/ui"
import type { StatementEntry } from "../../api/schemas/budgets"
import type { FlaggedOrder } from "../../api/schemas/flagged-orders"
import { useTexts } from "../hooks/use-texts"

type Source = StatementEntry["source"] | FlaggedOrder["source"]

/** Orders of which somebody has to look at each. */
const flagged: readonly Source[] = ["ungated", "second_order", "company_uncertain"]

/** Where an order came from, unless it was an ordinary checkout; orange where nothing could stop it (C8). */
export function SourceBadge({ source }: { source: Source }) {
  const { t } = useTexts()
  if (source === "checkout") {
    return null
  }
  return (
    <Badge size="2xsmall" color={flagged.includes(source) ? "orange" : "grey"}>
      {t(`orderWidget.sources.${source}`)}
    </Badge>
  )
}
