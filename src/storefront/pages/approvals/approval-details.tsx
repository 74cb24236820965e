import { useTranslation } from "react-i18next"
import type { ApprovalDetail } from "../../client"
import { AddressLines } from "../address-lines"
import { Fact } from "../fact"

/** Where it goes, and what the company's own accounts want of it; nothing where it has none of these. */
export function ApprovalDetails({ request }: { request: ApprovalDetail }) {
  const { t } = useTranslation()
  const { cost_center: center, purchase_order_number: number } = request
  const { shipping_address: delivery, billing_address: billing, shipping_methods: shipping, promotion_codes: codes } = request
  return (
    <section aria-labelledby="approval-details" className="card flex flex-col gap-4 p-5 sm:p-6">
      <h2 id="approval-details" className="txt-medium-plus">
        {t("approvals.facts")}
      </h2>
      <dl className="flex flex-col gap-3 [overflow-wrap:anywhere]">
        {center && <Fact name={t("approvals.costCenter")}>{`${center.code} · ${center.name}`}</Fact>}
        {number && <Fact name={t("approvals.purchaseOrderNumber")}>{number}</Fact>}
        {delivery && (
          <Fact name={t("orders.delivery")}>
            <AddressLines address={delivery} none="" />
          </Fact>
        )}
        {shipping.length > 0 && (
          <Fact name={t("approvals.shipping")}>{shipping.map(({ name }) => name).join(", ")}</Fact>
        )}
        {billing && (
          <Fact name={t("orders.billing")}>
            <AddressLines address={billing} none="" />
          </Fact>
        )}
        {codes.length > 0 && <Fact name={t("approvals.promotions")}>{codes.join(", ")}</Fact>}
      </dl>
    </section>
  )
}
