import { Receipt } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router-dom"
import { isCustomerCenterError, type Me, type OrderDetail } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { CardSkeleton } from "../../feedback/skeletons"
import { readShopper } from "../../hooks/use-basket"
import { useCompanyParam } from "../../hooks/use-company-param"
import { useOrder } from "../../hooks/use-orders"
import { EmptyState } from "../../list/empty-state"
import { AddressLines } from "../address-lines"
import { Fact } from "../fact"
import { FormPage } from "../form-page"
import { MemberPage } from "../member-page"
import { When } from "../when"
import { OrderPerson } from "./order-facts"
import { OrderItems } from "./order-items"
import { OrderStatusBadge } from "./order-status-badge"
import { ReorderButton } from "./reorder-button"
import { UsedLimits } from "./used-limits"

/** G7: one order, and what it counts to. */
export default function OrderPage() {
  const { id = "" } = useParams()
  return <MemberPage permission="orders.view_own">{(me) => <OrderOf key={id} id={id} me={me} />}</MemberPage>
}

function OrderOf({ id, me }: { id: string; me: Me }) {
  const { t } = useTranslation()
  const { data: order, error, isPending, refetch } = useOrder(id)
  const isGone = isCustomerCenterError(error, "not_found")
  const shopper = readShopper(me)
  const mayReorder = me.current?.permissions.includes("baskets.own") === true
  return (
    <FormPage
      width="wide"
      heading={order ? t("orders.numberOf", { number: order.display_id }) : t("orders.number")}
      lead={t("orders.lead")}
      back="/orders"
      action={order && shopper && mayReorder && <ReorderButton order={order} shopper={shopper} />}
    >
      {isGone && <EmptyState icon={<Receipt />} title={t("orders.goneTitle")} text={t("orders.goneText")} />}
      {error && !isGone && <ErrorNotice isQuiet error={error} onRetry={() => void refetch()} />}
      {isPending && <CardSkeleton lines={2} />}
      {order && <OrderContents order={order} me={me} />}
    </FormPage>
  )
}

function OrderContents({ order, me }: { order: OrderDetail; me: Me }) {
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0">
        <OrderItems order={order} />
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <OrderSummary order={order} mayDecide={me.current?.permissions.includes("approvals.decide") === true} />
        <UsedLimits order={order} />
      </div>
    </div>
  )
}

/** @param mayDecide others than the buyer see a request only where they may decide */
function OrderSummary({ order, mayDecide }: { order: OrderDetail; mayDecide: boolean }) {
  const { t } = useTranslation()
  const { withCompany } = useCompanyParam()
  const { approval } = order
  const { cost_center: center, purchase_order_number: number, shipping_address: delivery, billing_address: billing } = order
  return (
    <section aria-labelledby="order-facts" className="card flex flex-col gap-4 p-5 sm:p-6">
      <h2 id="order-facts" className="txt-medium-plus">
        {t("orders.facts")}
      </h2>
      <dl className="flex flex-col gap-3">
        <Fact name={t("orders.statusLabel")}>
          <OrderStatusBadge status={order.status} />
        </Fact>
        <Fact name={t("orders.date")}>
          <When at={order.created_at} never="" />
        </Fact>
        <Fact name={t("orders.who")}>
          <OrderPerson order={{ ...order, approval: null }} />
        </Fact>
        {approval && (
          <Fact name={t("approvals.ofOrder")}>
            {approval.approver_name ?? t("approvals.approverGone")}
            {(mayDecide || order.is_mine) && (
              <Link className="link block w-fit" to={withCompany(`/approvals/${approval.request_id}`)}>
                {t("approvals.toRequest")}
              </Link>
            )}
          </Fact>
        )}
        {center && <Fact name={t("orders.costCenter")}>{`${center.code} · ${center.name}`}</Fact>}
        {number && <Fact name={t("orders.purchaseOrderNumber")}>{number}</Fact>}
        {order.erp_order_number && <Fact name={t("orders.erpOrderNumber")}>{order.erp_order_number}</Fact>}
        {order.invoice_numbers.length > 0 && <Fact name={t("orders.invoiceNumbers")}>{order.invoice_numbers.join(", ")}</Fact>}
        {delivery && (
          <Fact name={t("orders.delivery")}>
            <AddressLines address={delivery} none="" />
          </Fact>
        )}
        {order.shipping_methods.length > 0 && (
          <Fact name={t("basket.shipping")}>{order.shipping_methods.join(", ")}</Fact>
        )}
        {billing && (
          <Fact name={t("orders.billing")}>
            <AddressLines address={billing} none="" />
          </Fact>
        )}
      </dl>
    </section>
  )
}
