import { useTranslation } from "react-i18next"
import { Notice } from "../../feedback/notice"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import type { ReorderReport } from "../../shop/reorder"

/** What became of an order that was put into the basket again: what is gone or costs something else is named (G7). */
export function ReorderNotice({ report }: { report: ReorderReport }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { number, added, missing, repriced } = report
  const money = (amount: number) => renderMoney(String(amount), report.currencyCode, locale)
  return (
    <div role="status" className="flex flex-col gap-2">
      {added > 0 && <Notice tone="success" title={t("basket.reordered", { count: added, number })} />}
      {missing.length > 0 && (
        <Notice tone="error" title={t("basket.reorderMissing")}>
          <ul>
            {missing.map(({ name, why }, index) => (
              <li key={index}>{t(`basket.reorderMissing_${why}`, { name })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {repriced.length > 0 && (
        <Notice tone="info" title={t("basket.reorderChanged")}>
          <ul>
            {repriced.map(({ name, before, now }, index) => (
              <li key={index}>{t("basket.reorderChangedLine", { name, before: money(before), now: money(now) })}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
