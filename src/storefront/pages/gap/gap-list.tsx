import { useTranslation } from "react-i18next"
import type { ApprovalGap } from "../../client"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { renderSubject } from "../budgets/budget-name"

/** C7: for whom nobody could approve an order, by the budgets that would ask for it. */
export function GapList({ gap }: { gap: ApprovalGap }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { limits, limit_count: count } = gap
  return (
    <>
      <ul className="flex max-h-60 list-disc flex-col gap-1 overflow-y-auto pl-4">
        {limits.map((limit) => (
          <li key={limit.id}>
            <span className="txt-small-plus text-ui-fg-base">
              {t("gap.budget", {
                subject: renderSubject(limit, t),
                amount: renderMoney(limit.amount, limit.currency_code, locale),
                period: t(`budgets.period.${limit.period}`),
              })}
            </span>{" "}
            {limit.users.map(({ name }) => name).join(", ")}
            {limit.user_count > limit.users.length && t("gap.more", { count: limit.user_count - limit.users.length })}
          </li>
        ))}
      </ul>
      {count > limits.length && <p>{t("gap.moreBudgets", { count: count - limits.length })}</p>}
    </>
  )
}
