import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { ApprovalDetail } from "../../client"
import { useCompanyParam } from "../../hooks/use-company-param"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { Fact } from "../fact"
import { When } from "../when"
import { ApprovalBuyer } from "./approval-facts"
import { ApprovalStatusBadge } from "./approval-status-badge"
import { renderDecider, renderPeople, renderPerson } from "./render-person"

/** What a decision is about, and the decision itself where there is one. */
export function ApprovalSummary({ request, children }: { request: ApprovalDetail; children: ReactNode }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { withCompany } = useCompanyParam()
  const { monthly_total: month, decision, deciders, order } = request
  const isUndecided = request.status === "open" || request.status === "failed"
  return (
    <section aria-label={t("approvals.facts")} className="card flex flex-col gap-5 p-5 sm:p-6">
      <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
        <Fact name={t("approvals.status")}>
          <ApprovalStatusBadge status={request.status} />
        </Fact>
        <Fact name={t("approvals.date")}>
          <When at={request.created_at} never="" />
        </Fact>
        <Fact name={t("approvals.buyer")}>
          <ApprovalBuyer request={request} />
        </Fact>
        <Fact name={t("approvals.amount")}>
          <span className="txt-medium-plus">{renderMoney(request.amount, request.currency_code, locale)}</span>
        </Fact>
        <Fact name={t("approvals.monthlyTotal")}>
          {t("approvals.monthlyTotalOf", {
            count: month.order_count,
            amount: renderMoney(month.amount, month.currency_code, locale),
          })}
        </Fact>
        {isUndecided && (
          <Fact name={t("approvals.waitsFor")}>
            {deciders.length > 0
              ? renderPeople(deciders.map((person) => renderDecider(person, t)), locale)
              : t("approvals.nobodyDecides")}
          </Fact>
        )}
        {decision && (
          <Fact name={t(decision.outcome === "approved" ? "approvals.decidedApproved" : "approvals.decidedRejected")}>
            {renderPerson(decision.by, t)}
            <span className="block text-ui-fg-subtle">
              <When at={decision.at} never="" />
            </span>
          </Fact>
        )}
        {request.released_until !== null && (
          <Fact name={t("approvals.releasedUntil")}>
            <When at={request.released_until} never="" />
          </Fact>
        )}
        {order && (
          <Fact name={t("approvals.placed")}>
            <Link className="link" to={withCompany(`/orders/${order.id}`)}>
              {order.display_id ?? order.id}
            </Link>
          </Fact>
        )}
      </dl>
      <div className="flex flex-wrap items-start gap-3 empty:hidden">{children}</div>
    </section>
  )
}
