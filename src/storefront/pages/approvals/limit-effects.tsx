import { useTranslation } from "react-i18next"
import type { ApprovalDetail, ApprovalLimit, ApprovalLimitReason } from "../../client"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { BudgetBar } from "../budgets/budget-bar"
import { renderSubject } from "../budgets/budget-name"

/** C5: the buyer's limits, and what approving does to each; once it is decided, how they stood when it was asked. */
export function LimitEffects({ request, timeZone }: { request: ApprovalDetail; timeZone: string }) {
  const { t } = useTranslation()
  const isUndecided = request.status === "open" || request.status === "failed"
  if (!isUndecided && limitReasons(request).length === 0) {
    return null
  }
  const text = isUndecided
    ? request.limits.length > 0
      ? "approvals.effectText"
      : "approvals.noEffect"
    : "approvals.reasonsText"
  return (
    <section aria-labelledby="limit-effects" className="card flex flex-col">
      <div className="flex flex-col gap-1 p-5 sm:px-6">
        <h2 id="limit-effects" className="txt-medium-plus">
          {t("approvals.effect")}
        </h2>
        <p className="text-pretty text-ui-fg-subtle">{t(text)}</p>
      </div>
      {isUndecided ? (
        <ul className="divide-y border-t empty:hidden">
          {request.limits.map((limit) => (
            <LimitEffect key={limit.limit_id} limit={limit} request={request} timeZone={timeZone} />
          ))}
        </ul>
      ) : (
        <Reasons request={request} />
      )}
    </section>
  )
}

interface LimitEffectProps {
  limit: ApprovalLimit
  request: ApprovalDetail
  timeZone: string
}

function LimitEffect({ limit, request, timeZone }: LimitEffectProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const money = (amount: string) => renderMoney(amount, limit.currency_code, locale)
  const { left, left_after: after, exceeded: isExceeded } = limit
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone })
  return (
    <li className="flex flex-col gap-2 px-5 py-4 sm:px-6">
      <h3 className="txt-small-plus [overflow-wrap:anywhere]">
        {t("budgets.name", { subject: renderSubject(limit, t), period: t(`budgets.period.${limit.period}`) })}
      </h3>
      <BudgetBar
        budget={limit}
        asked={limit.currency_code === request.currency_code ? { amount: request.amount, isTooMuch: isExceeded } : undefined}
      />
      <p>
        {limit.period === "order"
          ? t("budgets.upTo", { amount: money(limit.amount) })
          : left.startsWith("-")
            ? t("budgets.over", { over: money(left.slice(1)), amount: money(limit.amount) })
            : t("budgets.left", { left: money(left), amount: money(limit.amount) })}
      </p>
      <p className={isExceeded ? "txt-small-plus text-ui-fg-error" : "txt-small-plus"}>
        {after === null
          ? t("approvals.noRate")
          : after.startsWith("-")
            ? t("approvals.afterOver", { over: money(after.slice(1)) })
            : t("approvals.after", { left: money(after) })}
      </p>
      {isExceeded && limit.on_exceed === "block" && <p className="text-pretty text-ui-fg-error">{t("approvals.blocks")}</p>}
      {limit.renews_at !== null && (
        <p className="text-ui-fg-subtle">{t("budgets.renews", { date: day.format(new Date(limit.renews_at)) })}</p>
      )}
    </li>
  )
}

/** Rules stand with the approvals that they ask for. */
function limitReasons({ reasons }: ApprovalDetail): ApprovalLimitReason[] {
  return reasons.flatMap((reason) => (reason.kind === "limit" ? [reason] : []))
}

function Reasons({ request }: { request: ApprovalDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <ul className="flex flex-col gap-3 px-5 pb-5 sm:px-6">
      {limitReasons(request).map((reason) => {
        const money = (amount: string) => renderMoney(amount, reason.currency_code, locale)
        return (
          <li key={reason.limit_id} className="flex flex-col gap-0.5">
            <span className="txt-small-plus">
              {t("budgets.name", {
                subject: t(`budgets.subject.${reason.subject_type}`),
                period: t(`budgets.period.${reason.period}`),
              })}
            </span>
            <span className="text-ui-fg-subtle">
              {t("approvals.reasonFigures", {
                amount: money(reason.amount),
                left: money(reason.left),
                limit: money(reason.limit_amount),
              })}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
