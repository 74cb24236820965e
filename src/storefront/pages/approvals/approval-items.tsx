import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { ApprovalDetail } from "../../client"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { computeGoods } from "../../shop/goods"
import { Thumbnail } from "./thumbnail"

interface ApprovalItemsProps {
  request: ApprovalDetail
  /** What can be done with them. */
  children?: ReactNode
}

/** What is asked for, with the prices that the buyer saw, and what an approver has lowered of it. */
export function ApprovalItems({ request, children }: ApprovalItemsProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const money = (amount: string) => renderMoney(amount, request.currency_code, locale)
  const sums = [
    [t("basket.goods"), computeGoods(request), true],
    [t("basket.discount"), `-${request.discount_total}`, Number(request.discount_total) > 0],
    [t("basket.shippingCost"), request.shipping_total, request.shipping_methods.length > 0],
    [t("basket.tax"), request.tax_total, true],
  ] as const
  return (
    <section aria-labelledby="approval-items" className="card">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 p-5 pb-2 sm:px-6">
        <div className="flex min-w-0 flex-col gap-1">
          <h2 id="approval-items" className="txt-medium-plus">
            {t("approvals.items")}
          </h2>
          <p className="text-ui-fg-subtle">{t(request.buyer.is_me ? "approvals.itemsTextMine" : "approvals.itemsText")}</p>
        </div>
        {children}
      </div>
      <ul className="divide-y">
        {request.items.map((item) => (
          <li key={item.id} className="flex items-start gap-4 px-5 py-3 sm:px-6">
            <Thumbnail src={item.thumbnail} />
            <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              <p className="txt-small-plus">{item.name}</p>
              <p className="text-ui-fg-subtle">
                {[
                  item.sku,
                  t(item.is_tax_inclusive ? "orders.itemPrice" : "orders.itemPriceNet", {
                    quantity: item.quantity,
                    price: money(item.unit_price),
                  }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
              {item.quantity !== item.asked_quantity && (
                <p>{t(item.quantity === 0 ? "approvals.removed" : "approvals.asked", { asked: item.asked_quantity })}</p>
              )}
            </div>
            <p className="txt-small-plus whitespace-nowrap">{money(item.total)}</p>
          </li>
        ))}
      </ul>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5 border-t p-5 sm:px-6">
        {sums
          .filter(([, , isShown]) => isShown)
          .map(([name, amount]) => (
            <div key={name} className="contents text-ui-fg-subtle">
              <dt>{name}</dt>
              <dd className="text-right">{money(amount)}</dd>
            </div>
          ))}
        <div className="txt-medium-plus col-span-2 flex justify-between gap-4 border-t pt-2">
          <dt>{t("basket.total")}</dt>
          <dd className="text-right">{money(request.amount)}</dd>
        </div>
      </dl>
    </section>
  )
}
