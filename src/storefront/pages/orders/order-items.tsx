import { useTranslation } from "react-i18next"
import type { OrderDetail } from "../../client"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"

/** What was ordered, and what it comes to by now. */
export function OrderItems({ order }: { order: OrderDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const money = (amount: string) => renderMoney(amount, order.currency_code, locale)
  const sums = [
    [t("basket.goods"), order.item_total],
    [t("basket.shippingCost"), order.shipping_total],
    [t("basket.tax"), order.tax_total],
  ] as const
  return (
    <section aria-labelledby="order-items" className="card">
      <h2 id="order-items" className="txt-medium-plus p-5 pb-2 sm:px-6">
        {t("orders.items")}
      </h2>
      <ul className="divide-y">
        {order.items.map((item) => (
          <li key={item.id} className="flex items-start justify-between gap-4 px-5 py-3 sm:px-6">
            <div className="min-w-0">
              <p className="txt-small-plus">{item.name}</p>
              <p className="text-ui-fg-subtle">
                {[item.sku, t(item.is_tax_inclusive ? "orders.itemPrice" : "orders.itemPriceNet", {
                    quantity: item.quantity,
                    price: money(item.unit_price),
                  })].filter(Boolean).join(" · ")}
              </p>
            </div>
            <p className="txt-small-plus whitespace-nowrap">{money(item.total)}</p>
          </li>
        ))}
      </ul>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5 border-t p-5 sm:px-6">
        {sums.map(([name, amount]) => (
          <div key={name} className="contents text-ui-fg-subtle">
            <dt>{name}</dt>
            <dd className="text-right">{money(amount)}</dd>
          </div>
        ))}
        <div className="txt-medium-plus col-span-2 flex justify-between gap-4 border-t pt-2">
        <dt>{t("basket.total")}</dt>
        <dd className="text-right">{money(order.total)}</dd>
        </div>
      </dl>
    </section>
  )
}
