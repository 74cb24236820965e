import { useTranslation } from "react-i18next"
import type { Approval } from "../../client"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { renderPerson } from "./render-person"

/** Who asked, and for whom. */
export function ApprovalBuyer({ request }: { request: Approval }) {
  const { t } = useTranslation()
  const { buyer, delegate } = request
  return (
    <>
      {renderPerson(buyer, t)}
      {delegate && (
        <span className="block text-ui-fg-subtle">
          {t("approvals.forCustomer", { name: delegate.name ?? "", number: delegate.customer_number })}
        </span>
      )}
    </>
  )
}

/** Which limits of the buyer it went over, and which rules ask for it, in short. */
export function ApprovalReasons({ request }: { request: Approval }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <ul>
      {request.reasons.map((reason) =>
        reason.kind === "rule" ? (
          <li key={reason.rule_id} className="[overflow-wrap:anywhere]">
            {reason.rule_name}
          </li>
        ) : (
          <li key={reason.limit_id}>
            {t("approvals.reason", {
              subject: t(`budgets.subject.${reason.subject_type}`),
              period: t(`budgets.period.${reason.period}`),
              amount: renderMoney(reason.limit_amount, reason.currency_code, locale),
            })}
          </li>
        )
      )}
    </ul>
  )
}

/** The newest word of either side, as far as a row has room for it. */
export function ApprovalLastComment({ request }: { request: Approval }) {
  const { t } = useTranslation()
  return request.last_comment === null ? (
    <span className="text-ui-fg-subtle">{t("approvals.noComment")}</span>
  ) : (
    <span className="line-clamp-2 min-w-0 [overflow-wrap:anywhere]">{request.last_comment}</span>
  )
}
