import { CheckCircle } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useCompanyParam } from "../../hooks/use-company-param"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import type { PlacedOrder } from "../../shop/store-types"

interface PlacedNoticeProps {
  order: PlacedOrder
  /** Whether the orders' pages are for this person. */
  seesOrders: boolean
  onAnother: () => void
}

/** The order is placed: its number, and where to go on. Takes the focus, so that a screen reader reads it. */
export function PlacedNotice({ order, seesOrders, onAnother }: PlacedNoticeProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { withCompany } = useCompanyParam()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="status"
      className="card flex flex-col items-center gap-3 px-6 py-14 text-center outline-none focus-visible:shadow-borders-focus"
    >
      <CheckCircle aria-hidden className="text-ui-tag-green-icon" />
      <h2 className="txt-large-plus">{t("basket.placed", { number: order.display_id })}</h2>
      <p className="text-ui-fg-subtle">
        {t("basket.placedText", { total: renderMoney(String(order.total), order.currency_code, locale) })}
      </p>
      <div className="flex flex-wrap justify-center gap-2 pt-2">
        {seesOrders && (
          <>
            <Button asChild>
              <Link to={withCompany(`/orders/${order.id}`)}>{t("basket.toOrder")}</Link>
            </Button>
            <Button asChild variant="secondary">
              <Link to={withCompany("/orders")}>{t("basket.toOrders")}</Link>
            </Button>
          </>
        )}
        <Button variant="secondary" onClick={onAnother}>
          {t("basket.another")}
        </Button>
      </div>
    </div>
  )
}
