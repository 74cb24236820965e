import { Link } from "react-router-dom"
import type { FlaggedOrder } from "../../../api/schemas/flagged-orders"
import { textLinkClasses } from "../../components/text-link"
import { useTexts } from "../../hooks/use-texts"

/** To the platform's own page of the order; the id alone where there is none any more. */
export function OrderLink({ order: { id, display_id: number } }: { order: Pick<FlaggedOrder, "id" | "display_id"> }) {
  const { t } = useTexts()
  if (number === null) {
    return <span className="[overflow-wrap:anywhere]">{t("flaggedOrders.gone", { id })}</span>
  }
  return (
    <Link to={`/orders/${id}`} onClick={(event) => event.stopPropagation()} className={textLinkClasses}>
      #{number}
    </Link>
  )
}
