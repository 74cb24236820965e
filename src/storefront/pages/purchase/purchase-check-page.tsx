import { ShoppingCart } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router-dom"
import { isCustomerCenterError, type ApprovalDetail, type CurrentPlace } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { hasApprovals } from "../../hooks/sees-approvals"
import { useApproval } from "../../hooks/use-approvals"
import { usePurchaseCheck } from "../../hooks/use-basket"
import { useCompanyParam } from "../../hooks/use-company-param"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { EmptyState } from "../../list/empty-state"
import { PageHeading } from "../../shell/page-heading"
import { ApprovalItems } from "../approvals/approval-items"
import { FrozenNotice } from "../approvals/frozen-notice"
import { SendToApprover } from "../approvals/send-to-approver"
import { SentNotice } from "../approvals/sent-notice"
import { MemberPage } from "../member-page"
import { PurchaseLimits } from "./purchase-limits"

/** C3, C10: "May I order this?", about a basket that a storefront of the shop's own names, and the way to an approver. */
export default function PurchaseCheckPage() {
  const { t } = useTranslation()
  const [params] = useSearchParams()
  const cartId = params.get("cart") ?? ""
  return (
    <MemberPage>
      {({ current }) => (
        <div className="mx-auto flex w-full max-w-2xl flex-col gap-6">
          <PageHeading heading={t("purchaseCheck.title")} lead={t("purchaseCheck.lead")} />
          {/^[A-Za-z0-9_-]{1,64}$/.test(cartId) && current ? (
            <Check cartId={cartId} current={current} />
          ) : (
            <EmptyState icon={<ShoppingCart />} title={t("purchaseCheck.noCart")} text={t("purchaseCheck.noCartText")}>
              <ToBasket />
            </EmptyState>
          )}
        </div>
      )}
    </MemberPage>
  )
}

function Check({ cartId, current }: { cartId: string; current: CurrentPlace }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data, error } = usePurchaseCheck(cartId)
  const [comment, setComment] = useState("")
  const [sent, setSent] = useState<ApprovalDetail | null>(null)
  if (isCustomerCenterError(error, "not_found") || isCustomerCenterError(error, "cart_of_other_company")) {
    return (
      <EmptyState icon={<ShoppingCart />} title={t("purchaseCheck.gone")} text={t("purchaseCheck.goneText")}>
        <ToBasket />
      </EmptyState>
    )
  }
  if (data?.approval_request) {
    return (
      <>
        {sent && <SentNotice request={sent} />}
        {!sent && <Waiting requestId={data.approval_request.id} placeId={current.business_user_id} />}
      </>
    )
  }
  return (
    <>
      {data && (
        <p className="txt-medium-plus">
          {t("purchaseCheck.amount")}: {renderMoney(data.amount, data.currency_code, locale)}
        </p>
      )}
      <PurchaseLimits cartId={cartId} current={current} />
      {data?.reason === "approval_required" && hasApprovals(current) && (
        <section aria-labelledby="send-to-approver" className="card flex flex-col gap-4 p-5 sm:p-6">
          <h2 id="send-to-approver" className="txt-medium-plus">
            {t("approvals.send.heading")}
          </h2>
          <SendToApprover
            check={data}
            placeId={current.business_user_id}
            missing={null}
            comment={comment}
            onType={setComment}
            purchaseOrderNumber={null}
            onSent={setSent}
          />
        </section>
      )}
    </>
  )
}

/** The basket was sent before: who has it now, and how it is taken back. */
function Waiting({ requestId, placeId }: { requestId: string; placeId: string }) {
  const { data: request, error, refetch } = useApproval(requestId)
  if (!request) {
    return error ? <ErrorNotice isQuiet error={error} onRetry={() => void refetch()} /> : <CardSkeleton lines={1} />
  }
  return (
    <>
      <FrozenNotice request={request} placeId={placeId} />
      <ApprovalItems request={request} />
    </>
  )
}

function ToBasket() {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  return (
    <Button asChild variant="secondary">
      <Link to={withCompany("/basket")}>{t("purchaseCheck.toBasket")}</Link>
    </Button>
  )
}
