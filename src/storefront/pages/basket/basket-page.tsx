import { Buildings, ShoppingCart } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import type { ApprovalDetail, CurrentPlace } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { Notice } from "../../feedback/notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { readShopper, useCart, usePurchaseCheck, type Shopper } from "../../hooks/use-basket"
import { useForgetArrival } from "../../hooks/use-forget-arrival"
import { EmptyState } from "../../list/empty-state"
import { PageHeading } from "../../shell/page-heading"
import { isReorderReport, type ReorderReport } from "../../shop/reorder"
import type { PlacedOrder } from "../../shop/store-types"
import { SentNotice } from "../approvals/sent-notice"
import { MemberPage } from "../member-page"
import { PurchaseLimits } from "../purchase/purchase-limits"
import { DeliveryCard } from "./delivery-card"
import { FrozenBasket } from "./frozen-basket"
import { LineList } from "./line-list"
import { OrderPanel } from "./order-panel"
import { PlacedNotice } from "./placed-notice"
import { PurchaseDetailsCard } from "./purchase-details-card"
import { QuickOrder } from "./quick-order/quick-order"
import { useQuickRows } from "./quick-order/use-quick-rows"
import { ReorderNotice } from "./reorder-notice"

/** G6: "What am I about to order?" */
export default function BasketPage() {
  const { t } = useTranslation()
  return (
    <MemberPage permission="baskets.own">
      {(me) => {
        const shopper = readShopper(me)
        return (
          <div className="flex flex-col gap-6">
            <PageHeading heading={t("basket.title")} lead={t("basket.lead")} />
            {shopper && me.current ? (
              // another place has another basket
              <Basket key={shopper.placeId} shopper={shopper} current={me.current} />
            ) : (
              <EmptyState icon={<Buildings />} title={t("basket.noCompany")} text={t("basket.noCompanyText")} />
            )}
          </div>
        )
      }}
    </MemberPage>
  )
}

interface BasketProps {
  shopper: Shopper
  current: CurrentPlace
}

/** What is typed outlives every change of the cart, an order included. */
function Basket({ shopper, current }: BasketProps) {
  const { t } = useTranslation()
  const { data: cart, error, refetch } = useCart(shopper)
  const quick = useQuickRows()
  const [typedNumber, setTypedNumber] = useState<string | null>(null)
  const [typedComment, setTypedComment] = useState("")
  const [placed, setPlaced] = useState<PlacedOrder | null>(null)
  const [sent, setSent] = useState<ApprovalDetail | null>(null)
  const { state } = useLocation()
  const [reordered, setReordered] = useState<ReorderReport | null>(isReorderReport(state?.reordered) ? state.reordered : null)
  const [freed, setFreed] = useState<string | null>(state?.takenUp === true ? t("approvals.changeDone") : null)
  useForgetArrival()
  const check = usePurchaseCheck(cart?.id ?? null)
  if (placed) {
    const seesOrders = current.permissions.includes("orders.view_own")
    return <PlacedNotice order={placed} seesOrders={seesOrders} onAnother={() => setPlaced(null)} />
  }
  if (cart === undefined) {
    return error ? <ErrorNotice isQuiet error={error} onRetry={() => void refetch()} /> : <CardSkeleton lines={2} />
  }
  const request = cart === null ? null : (check.data?.approval_request ?? null)
  const full = cart && (cart.items ?? []).length > 0 ? cart : null
  const filled = request === null ? full : null
  // one that was released to its buyer is ordered as it is
  const orderable = request === null || request.status === "released" ? full : null
  const forgetWhatCameBefore = () => {
    setTypedNumber(null)
    setFreed(null)
    setReordered(null)
  }
  const finish = (order: PlacedOrder) => {
    forgetWhatCameBefore()
    setPlaced(order)
  }
  const finishSending = (approval: ApprovalDetail) => {
    forgetWhatCameBefore()
    setTypedComment("")
    setSent(approval)
  }
  return (
    <div className={clx("grid items-start gap-6", orderable && "lg:grid-cols-[minmax(0,1fr)_22rem]")}>
      <div className="flex min-w-0 flex-col gap-6">
        {error && <ErrorNotice isQuiet error={error} onRetry={() => void refetch()} />}
        {reordered && <ReorderNotice report={reordered} />}
        {sent && <SentNotice key={sent.id} request={sent} next={t("approvals.sentNew")} />}
        <div role="status" className="empty:hidden">
          {freed !== null && request === null && <Notice tone="success" title={freed} />}
        </div>
        {cart && request ? (
          <FrozenBasket
            shopper={shopper}
            cartId={cart.id}
            requestId={request.id}
            onFree={() => setFreed(t("approvals.withdrawnBasket"))}
          />
        ) : filled ? (
          <LineList shopper={shopper} cart={filled} />
        ) : (
          <EmptyState icon={<ShoppingCart />} title={t("basket.empty")} text={t("basket.emptyText")} />
        )}
        <QuickOrder shopper={shopper} quick={quick} />
        {filled && (
          <>
            <DeliveryCard shopper={shopper} cart={filled} />
            <PurchaseDetailsCard cartId={filled.id} typedNumber={typedNumber} onTypeNumber={setTypedNumber} />
          </>
        )}
      </div>
      {orderable && (
        <div className="flex min-w-0 flex-col gap-6">
          <OrderPanel
            shopper={shopper}
            current={current}
            cart={orderable}
            typedNumber={filled ? typedNumber : null}
            typedComment={typedComment}
            onTypeComment={setTypedComment}
            onPlaced={finish}
            onSent={finishSending}
          />
          <PurchaseLimits cartId={orderable.id} current={current} />
        </div>
      )}
    </div>
  )
}
