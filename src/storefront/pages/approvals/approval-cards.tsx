import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useCompanyParam } from "../../hooks/use-company-param"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { When } from "../when"
import { ApprovalBuyer, ApprovalLastComment, ApprovalReasons } from "./approval-facts"
import { ApprovalStatusBadge } from "./approval-status-badge"
import type { ApprovalRowsProps } from "./approval-table"
import { OwnActs } from "./own-acts"

/** The requests where a table has no room. */
export function ApprovalCards({ requests, isMine, placeId, onDone }: ApprovalRowsProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { withCompany } = useCompanyParam()
  return (
    <ul className="card divide-y">
      {requests.map((request) => (
        <li key={request.id} className="flex flex-col items-start gap-2 p-4">
          <div className="flex w-full flex-wrap items-baseline justify-between gap-x-4">
            <Link className="link no-underline hover:underline" to={withCompany(`/approvals/${request.id}`)}>
              <span className="sr-only">{t("approvals.request")} </span>
              <When at={request.created_at} never="" />
            </Link>
            <span className="txt-small-plus whitespace-nowrap">
              {renderMoney(request.amount, request.currency_code, locale)}
            </span>
          </div>
          <ApprovalStatusBadge status={request.status} />
          {!isMine && (
            <p className="[overflow-wrap:anywhere]">
              <ApprovalBuyer request={request} />
            </p>
          )}
          {request.reasons.length > 0 && (
            <div className="text-ui-fg-subtle">
              <span className="txt-compact-small">{t("approvals.limits")}:</span>
              <ApprovalReasons request={request} />
            </div>
          )}
          {request.last_comment !== null && <ApprovalLastComment request={request} />}
          {isMine && <OwnActs size="small" request={request} placeId={placeId} onDone={onDone} />}
        </li>
      ))}
    </ul>
  )
}
