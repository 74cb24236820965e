import { useTranslation } from "react-i18next"
import type { LimitCheck, PurchaseCheck, Role } from "../../client"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { BudgetBar } from "../budgets/budget-bar"
import { renderSharing } from "../budgets/budget-name"
import { Fact } from "../fact"
import { computeOverrun } from "./compute-overrun"

interface LimitCheckCardProps {
  limit: LimitCheck
  check: PurchaseCheck
  /** Of the one who orders, for the names of those of the shop's own. */
  roles: readonly Role[]
  /** In which a period begins. */
  timeZone: string
}

/** One limit that applies to an order: whether it is kept, what is left before the order, and when there is more (C3, C10). */
export function LimitCheckCard({ limit, check, roles, timeZone }: LimitCheckCardProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const money = (amount: string) => renderMoney(amount, limit.currency_code, locale)
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone })
  const role = roles.find(({ key }) => key === limit.subject_id)
  const over = computeOverrun(limit, check)
  const isSameCurrency = limit.currency_code === check.currency_code
  const isPerOrder = limit.period === "order"
  return (
    <li className="flex flex-col gap-3 p-4">
      <div>
        <h3 className="txt-small-plus">
          {renderSharing({ ...limit, subject_name: role?.name ?? null }, t)}, {t(`budgets.period.${limit.period}`)}
        </h3>
        {limit.message === null ? (
          <p className="text-ui-fg-subtle">{t("purchaseCheck.fits")}</p>
        ) : (
          <p className="text-pretty text-ui-fg-error">{limit.message}</p>
        )}
      </div>
      <BudgetBar
        budget={limit}
        asked={isSameCurrency ? { amount: check.amount, isTooMuch: limit.exceeded } : undefined}
      />
      <p>
        {isPerOrder
          ? t("budgets.upTo", { amount: money(limit.amount) })
          : limit.left.startsWith("-")
            ? t("budgets.over", { over: money(limit.left.slice(1)), amount: money(limit.amount) })
            : t("budgets.left", { left: money(limit.left), amount: money(limit.amount) })}
        {over !== null && (
          <span className="txt-small-plus block text-ui-fg-error">{t("purchaseCheck.over", { amount: money(over) })}</span>
        )}
      </p>
      {!isPerOrder && (
        <dl className="grid grid-cols-[repeat(auto-fit,minmax(6.5rem,1fr))] gap-x-4 gap-y-2">
          <Fact name={t("budgets.used")}>{money(limit.used)}</Fact>
          {Number(limit.reserved) > 0 && <Fact name={t("budgets.reserved")}>{money(limit.reserved)}</Fact>}
          {Number(limit.carried) > 0 && <Fact name={t("budgets.carried")}>{money(limit.carried)}</Fact>}
        </dl>
      )}
      <p className="text-ui-fg-subtle">
        {[
          t(`budgets.onExceed.${limit.on_exceed}`),
          limit.renews_at === null ? "" : t("budgets.renews", { date: day.format(new Date(limit.renews_at)) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </li>
  )
}
