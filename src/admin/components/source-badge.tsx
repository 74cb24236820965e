import { Badge } from "@medusajs/ui"
import type { StatementEntry } from "../../api/schemas/budgets"
import { useTexts } from "../hooks/use-texts"

/** Where a spending came from, unless it was an ordinary checkout; orange where nothing could stop it (C8). */
export function SourceBadge({ source }: { source: StatementEntry["source"] }) {
  const { t } = useTexts()
  if (source === "checkout") {
    return null
  }
  return (
    <Badge size="2xsmall" color={source === "ungated" || source === "second_order" ? "orange" : "grey"}>
      {t(`orderWidget.sources.${source}`)}
    </Badge>
  )
}
