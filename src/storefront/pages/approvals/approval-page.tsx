import { CheckCircle } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate, useParams } from "react-router-dom"
import { isCustomerCenterError, type ApprovalDetail, type CurrentPlace } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { Notice } from "../../feedback/notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { useApproval } from "../../hooks/use-approvals"
import { useCompanyParam } from "../../hooks/use-company-param"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { EmptyState } from "../../list/empty-state"
import { FormPage } from "../form-page"
import { MemberPage } from "../member-page"
import { ApprovalDetails } from "./approval-details"
import { ApprovalItems } from "./approval-items"
import { ApprovalSummary } from "./approval-summary"
import { ApprovalTimeline } from "./approval-timeline"
import { DecisionActs } from "./decision-acts"
import { EditItems } from "./edit-items"
import { LimitEffects } from "./limit-effects"
import { OutcomeNotices } from "./outcome-notices"
import { TierSteps } from "./tier-steps"
import { OwnActs } from "./own-acts"

/** C5, C6: one request: what is asked for, what approving does, and the decision. */
export default function ApprovalPage() {
  const { id = "" } = useParams()
  return <MemberPage>{({ current }) => <ApprovalOf key={id} id={id} current={current} />}</MemberPage>
}

function ApprovalOf({ id, current }: { id: string; current: CurrentPlace | null }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data: request, error, isPending, refetch } = useApproval(id)
  const isGone = isCustomerCenterError(error, "not_found")
  return (
    <FormPage
      width="wide"
      heading={
        request && !request.buyer.is_me
          ? t("approvals.requestOf", { name: request.buyer.name ?? t("approvals.gone") })
          : t("approvals.request")
      }
      lead={
        request
          ? t("approvals.requestLead", {
              count: request.line_count,
              amount: renderMoney(request.amount, request.currency_code, locale),
            })
          : t("approvals.lead")
      }
      back="/approvals"
    >
      {isGone && <EmptyState icon={<CheckCircle />} title={t("approvals.goneTitle")} text={t("approvals.goneText")} />}
      {error && !isGone && <ErrorNotice isQuiet error={error} onRetry={() => void refetch()} />}
      {isPending && <CardSkeleton lines={2} />}
      {request && !isGone && <Contents request={request} current={current} />}
    </FormPage>
  )
}

function Contents({ request, current }: { request: ApprovalDetail; current: CurrentPlace | null }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { withCompany } = useCompanyParam()
  const [done, setDone] = useState<string | null>(null)
  const timeZone = current?.company?.time_zone ?? "UTC"
  return (
    <>
      <div role="status" className="empty:hidden">
        {done !== null && <Notice tone="success" title={done} />}
      </div>
      <OutcomeNotices request={request} />
      <ApprovalSummary request={request}>
        <DecisionActs request={request} onDone={setDone} />
        {current && (
          <OwnActs
            size="large"
            request={request}
            placeId={current.business_user_id}
            onDone={setDone}
            onRemoved={() =>
              void navigate(withCompany("/approvals?tab=mine"), { state: { removed: t("approvals.deleteDone") } })
            }
          />
        )}
      </ApprovalSummary>
      {/* on a phone the limits come before the comments, as they are what is decided about */}
      <div className="flex flex-col gap-6 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
        <div className="contents min-w-0 flex-col gap-6 lg:flex">
          <Items request={request} onDone={setDone} />
          <div className="order-2 min-w-0 lg:order-none">
            <ApprovalTimeline request={request} />
          </div>
        </div>
        <div className="contents min-w-0 flex-col gap-6 lg:flex">
          <div className="order-1 min-w-0 empty:hidden lg:order-none">
            <TierSteps request={request} />
          </div>
          <div className="order-1 min-w-0 empty:hidden lg:order-none">
            <LimitEffects request={request} timeZone={timeZone} />
          </div>
          <div className="order-3 min-w-0 lg:order-none">
            <ApprovalDetails request={request} />
          </div>
        </div>
      </div>
    </>
  )
}

/** The articles, and the way to lower them for whoever may decide. */
function Items({ request, onDone }: { request: ApprovalDetail; onDone: (sentence: string) => void }) {
  const { t } = useTranslation()
  const [state, setState] = useState<"shown" | "edited" | "shownAgain">("shown")
  if (state === "edited" && request.allowed_acts.includes("edit")) {
    return <EditItems request={request} onClose={() => setState("shownAgain")} onDone={onDone} />
  }
  return (
    <ApprovalItems request={request}>
      {request.allowed_acts.includes("edit") && (
        <Button size="small" variant="secondary" autoFocus={state === "shownAgain"} onClick={() => setState("edited")}>
          {t("approvals.edit")}
        </Button>
      )}
    </ApprovalItems>
  )
}
