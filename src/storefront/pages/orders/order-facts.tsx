import { useTranslation } from "react-i18next"
import type { Order } from "../../client"

/** Who ordered, for whom, and on whose approval. */
export function OrderPerson({ order }: { order: Order }) {
  const { t } = useTranslation()
  const { user, is_mine: isMine, delegate, approval } = order
  return (
    <>
      {user.name ?? t("orders.gone")}
      {isMine && <span className="text-ui-fg-subtle"> ({t("users.me")})</span>}
      {delegate && (
        <span className="block text-ui-fg-subtle">
          {t("orders.forCustomer", { name: delegate.name ?? "", number: delegate.customer_number })}
        </span>
      )}
      {approval && (
        <span className="block text-ui-fg-subtle">
          {t("approvals.ofOrder")} {approval.approver_name ?? t("approvals.approverGone")}
        </span>
      )}
    </>
  )
}

/** What the company's own accounts know an order by, and its invoices; nothing where it has none of it. */
export function OrderAccounts({ order }: { order: Order }) {
  const { t } = useTranslation()
  const { cost_center: center, purchase_order_number: number, invoice_numbers: invoices } = order
  return (
    <>
      {center && <span className="block">{`${center.code} · ${center.name}`}</span>}
      {number && <span className="block text-ui-fg-subtle">{number}</span>}
      {invoices.length > 0 && (
        <span className="block text-ui-fg-subtle [overflow-wrap:anywhere]">
          {t("orders.invoiced", { numbers: invoices.join(", ") })}
        </span>
      )}
    </>
  )
}
