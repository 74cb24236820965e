import { ShoppingCart } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router-dom"
import { isCustomerCenterError, type CurrentPlace } from "../../client"
import { usePurchaseCheck } from "../../hooks/use-basket"
import { useCompanyParam } from "../../hooks/use-company-param"
import { renderMoney } from "../../i18n/render-money"
import { useLocale } from "../../i18n/use-locale"
import { EmptyState } from "../../list/empty-state"
import { PageHeading } from "../../shell/page-heading"
import { MemberPage } from "../member-page"
import { PurchaseLimits } from "./purchase-limits"

/** C10: "May I order this?", about a basket that a storefront of the shop's own names; nothing is changed here. */
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
  if (isCustomerCenterError(error, "not_found") || isCustomerCenterError(error, "cart_of_other_company")) {
    return (
      <EmptyState icon={<ShoppingCart />} title={t("purchaseCheck.gone")} text={t("purchaseCheck.goneText")}>
        <ToBasket />
      </EmptyState>
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
